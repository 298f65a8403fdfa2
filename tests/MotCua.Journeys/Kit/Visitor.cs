using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MotCua.Journeys.Kit;

/// <summary>A person at a browser, who keeps an eye on every page: accessibility, errors of scripts, requests elsewhere.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IBrowserContext context;
    private readonly List<string> trouble = [];
    private static int pictures;

    internal Visitor(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
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

    public IPage Page { get; }

    /// <summary>No accessibility violation on the page as it stands, and no trouble so far.</summary>
    public async Task LookAsync()
    {
        trouble.ShouldBeEmpty();
        var result = await Page.RunAxe();
        result.Violations.Select(v => $"{Page.Url} {v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Target))})").ShouldBeEmpty();
        await KeepPicturesAsync();
    }

    /// <summary>With <c>MOTCUA_PICTURES=folder</c> every page looked at is kept as a picture, wide and narrow, for people to see.</summary>
    private async Task KeepPicturesAsync()
    {
        if (Environment.GetEnvironmentVariable("MOTCUA_PICTURES") is not { Length: > 0 } folder)
            return;
        var name = $"{Interlocked.Increment(ref pictures):000}{new Uri(Page.Url).AbsolutePath.Replace('/', '-')}";
        foreach (var width in new[] { 1280, 320 })
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
        await Page.SetViewportSizeAsync(1280, 900);
    }

    /// <summary>Goes to an address and looks.</summary>
    public async Task VisitAsync(string address)
    {
        await Page.GotoAsync(address);
        await LookAsync();
    }

    /// <summary>Fills the field with this label.</summary>
    public Task FillAsync(string label, string text) => Page.GetByLabel(label).FillAsync(text);

    /// <summary>Presses a button or follows a link by its words, waits for the page that comes, and looks.</summary>
    public async Task PressAsync(string name)
    {
        await FollowAsync(Page.GetByRole(AriaRole.Button, new() { Name = name }).Or(Page.GetByRole(AriaRole.Link, new() { Name = name })).First);
        await LookAsync();
    }

    /// <summary>
    /// Clicks what leads to another page and waits until that page is there: a click returns before its answer, so
    /// looking at once would see the page left behind.
    /// </summary>
    public async Task FollowAsync(ILocator target)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnNavigated(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
                arrived.TrySetResult();
        }

        Page.FrameNavigated += OnNavigated;
        await target.ClickAsync();
        await arrived.Task.WaitAsync(Patience);
        Page.FrameNavigated -= OnNavigated;
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Waits until the page says so.</summary>
    public Task SeesAsync(string text) =>
        Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text, new() { Timeout = (float)Patience.TotalMilliseconds });

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        trouble.ShouldBeEmpty();
    }
}
