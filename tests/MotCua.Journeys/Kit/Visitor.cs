using System.Diagnostics;
using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MotCua.Journeys.Kit;

/// <summary>A person at a browser, who keeps an eye on every page: accessibility, errors of scripts, requests elsewhere.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>Details of what passed are left out: gathering them took most of the time.</summary>
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IBrowserContext context;
    private readonly bool script;
    private readonly List<string> trouble = [];
    private static int pictures;

    internal Visitor(IBrowserContext context, IPage page, bool script)
    {
        (this.context, Page, this.script) = (context, page, script);
        page.PageError += (_, message) => trouble.Add($"script error on {page.Url}: {message}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                trouble.Add($"{page.Url} asks {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                trouble.Add($"{response.Url} answered {response.Status}");
        };
    }

    private static string? Pictures => Environment.GetEnvironmentVariable("MOTCUA_PICTURES") is { Length: > 0 } folder ? folder : null;

    public IPage Page { get; }

    /// <summary>
    /// No trouble so far and, where scripts run (the checks are some), no accessibility violation on the page as it stands,
    /// and room for all of it on a narrow screen. On PostgreSQL the same pages are not looked at a second time.
    /// </summary>
    public async Task LookAsync()
    {
        trouble.ShouldBeEmpty();
        if (!script || Repository.IsPostgres)
            return;
        var result = await Page.RunAxe(OnlyViolations);
        result.Violations.Select(v => $"{Page.Url} {v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Target))})").ShouldBeEmpty();
        await FitAsync();
    }

    /// <summary>
    /// On a narrow screen nothing runs out of the page. With <c>MOTCUA_PICTURES=folder</c> every page looked at is kept as a
    /// picture, wide and narrow, for people to see.
    /// </summary>
    private async Task FitAsync()
    {
        var name = $"{Interlocked.Increment(ref pictures):000}{new Uri(Page.Url).AbsolutePath.Replace('/', '-')}";
        await KeepAsync($"{name}-1280.png");
        await Page.SetViewportSizeAsync(320, 900);
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, Page.Url);
        await KeepAsync($"{name}-320.png");
        await Page.SetViewportSizeAsync(1280, 900);
    }

    private Task KeepAsync(string name) => Pictures is { } folder
        ? Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name), FullPage = true })
        : Task.CompletedTask;

    /// <summary>Goes to an address and looks.</summary>
    public async Task VisitAsync(string address)
    {
        await Page.GotoAsync(address);
        await LookAsync();
    }

    /// <summary>Fills the field with this label.</summary>
    public Task FillAsync(string label, string text) => Page.GetByLabel(label).FillAsync(text);

    /// <summary>Picks an answer of a radio question by the names in the form.</summary>
    public Task ChooseAsync(string name, string value) => Page.Locator($"input[name={name}][value={value}]").CheckAsync();

    /// <summary>Fills fields by their names in the form; <c>day/month/year</c> goes into the three boxes of a date.</summary>
    public async Task FillFieldsAsync(params (string Key, string Value)[] fields)
    {
        foreach (var (key, value) in fields)
        {
            if (value.Split('/') is not [var day, var month, var year])
            {
                await Page.Locator($"input[name={key}]").FillAsync(value);
                continue;
            }
            await Page.Locator($"input[name={key}-day]").FillAsync(day);
            await Page.Locator($"input[name={key}-month]").FillAsync(month);
            await Page.Locator($"input[name={key}-year]").FillAsync(year);
        }
    }

    /// <summary>Moves by Tab alone until the target has the focus: what cannot be reached so is not there for many.</summary>
    public async Task TabToAsync(ILocator target)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await Page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"Tab does not lead to {target}.");
    }

    /// <summary>Presses a button or follows a link of the page's body by its words, waits for the page that comes, and looks.</summary>
    public Task ClickAsync(string name) => PressAsync(Page.Locator("main"), name);

    /// <summary>As <see cref="ClickAsync"/>, anywhere on the page.</summary>
    public Task PressAsync(string name) => PressAsync(Page.Locator("body"), name);

    private async Task PressAsync(ILocator within, string name)
    {
        var target = within.GetByRole(AriaRole.Button, new() { Name = name }).Or(within.GetByRole(AriaRole.Link, new() { Name = name }));
        await FollowAsync(target.First);
        await LookAsync();
    }

    /// <summary>
    /// Clicks what leads to another page and waits until that page is there: a click returns before its answer, so
    /// looking at once would see the page left behind.
    /// </summary>
    public Task FollowAsync(ILocator target) => ArriveAsync(() => target.ClickAsync());

    /// <summary>
    /// Does what leads to another page and waits for it: first for the new document, then for its last part. Waiting for a
    /// load state instead can miss the event that comes between looking and listening.
    /// </summary>
    public async Task ArriveAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnNavigated(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
                arrived.TrySetResult();
        }

        Page.FrameNavigated += OnNavigated;
        await act();
        await arrived.Task.WaitAsync(Patience);
        Page.FrameNavigated -= OnNavigated;
        await Page.Locator(".mc-footer").WaitForAsync();
    }

    /// <summary>Waits until the page says so.</summary>
    public Task SeesAsync(string text) =>
        Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text, new() { Timeout = (float)Patience.TotalMilliseconds });

    /// <summary>Downloads a PDF by the words of its link or button; it is kept beside the pictures.</summary>
    public async Task DownloadAsync(string name)
    {
        var target = Page.GetByRole(AriaRole.Button, new() { Name = name }).Or(Page.GetByRole(AriaRole.Link, new() { Name = name }));
        var download = await Page.RunAndWaitForDownloadAsync(() => target.First.ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Encoding.Latin1.GetString(bytes, 0, 5).ShouldBe("%PDF-");
        if (Pictures is { } folder)
            await download.SaveAsAsync(Path.Combine(folder, $"{Interlocked.Increment(ref pictures):000}-{download.SuggestedFilename}"));
    }

    /// <summary>Opens an address again until it says so: figures follow the journal a moment later.</summary>
    public async Task SeesInTimeAsync(string address, string text)
    {
        var watch = Stopwatch.StartNew();
        await Page.GotoAsync(address);
        while (!(await Page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal) && watch.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300));
            await Page.ReloadAsync();
        }
        await SeesAsync(text);
        await LookAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        trouble.ShouldBeEmpty();
    }
}
