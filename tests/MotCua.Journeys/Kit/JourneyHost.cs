using Microsoft.Playwright;
using MotCua.Journeys.Kit;

[assembly: AssemblyFixture(typeof(JourneyHost))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.Collections, MaxThreads = 2)]

namespace MotCua.Journeys.Kit;

/// <summary>One host and one Chromium for all journeys of a run. Each person gets a browser profile of their own.</summary>
public sealed class JourneyHost : IAsyncLifetime
{
    private readonly HostProcess host = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address => host.Address;

    public async ValueTask InitializeAsync()
    {
        await host.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await host.DisposeAsync();
    }

    /// <summary>A person at a browser; nobody has signed in.</summary>
    /// <param name="script">False turns scripts off: every page must be complete without them.</param>
    public async Task<Visitor> OpenAsync(bool script = true)
    {
        host.RequireRunning();
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(), JavaScriptEnabled = script, Locale = "vi-VN",
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(context, await context.NewPageAsync(), script);
    }

    /// <summary>A person who has signed in with one click on the sign-in page.</summary>
    public async Task<Visitor> SignInAsync(string username, bool script = true)
    {
        var visitor = await OpenAsync(script);
        await visitor.Page.GotoAsync(username.StartsWith("cong.dan", StringComparison.Ordinal) ? "/sign-in" : "/office/sign-in");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"({username})" }));
        return visitor;
    }

    /// <summary>As <see cref="SignInAsync"/> for an officer the sign-in page does not list: by name and trial password.</summary>
    public async Task<Visitor> SignInByPasswordAsync(string username)
    {
        var visitor = await OpenAsync();
        await visitor.Page.GotoAsync("/office/sign-in");
        await visitor.Page.Locator("input[name=Username]").FillAsync(username);
        await visitor.Page.Locator("input[name=Password]").FillAsync("motcua");
        await visitor.FollowAsync(visitor.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }));
        return visitor;
    }

    private static string Chromium()
    {
        string[] places = [Environment.GetEnvironmentVariable("MOTCUA_CHROMIUM") ?? "", "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing: install the package chromium, or name it in MOTCUA_CHROMIUM.");
    }
}
