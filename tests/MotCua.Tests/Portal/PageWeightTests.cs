using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using MotCua.Tests.Architecture;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>What an old phone has to fetch for a page of the portal, as it is sent: page, style, font, script, pictures.</summary>
public sealed partial class PageWeightTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const int MostBytes = 150 * 1024;
    private const int MostBytesToRead = 60 * 1024;
    private const int MostRequests = 12;

    [Fact]
    public async Task Every_page_of_the_portal_weighs_little()
    {
        var dossier = await new Desk(web.Services).FileBirthAsync();
        var draft = await new Desk(web.Services).BirthDraftAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        var (tooMuch, weighed) = (new List<string>(), 0);
        foreach (var address in Addresses(dossier.Code, draft.Id))
        {
            if (await WeighAsync(citizen, address) is not { } weight)
                continue;
            weighed++;
            if (weight.Total > MostBytes || weight.Requests > MostRequests)
                tooMuch.Add($"{address}: {weight}");
        }
        tooMuch.ShouldBeEmpty();
        weighed.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("/procedures/1.001193")]
    [InlineData("/procedures/2.000986")]
    [InlineData("/")]
    public async Task A_page_to_read_weighs_less_than_60_kilobytes_without_scripts(string address)
    {
        using var browser = web.Open();
        var weight = (await WeighAsync(browser, address)).ShouldNotBeNull();
        weight.Styles.ShouldBeGreaterThan(0);
        (weight.Total - weight.Scripts).ShouldBeLessThan(MostBytesToRead, weight.ToString());
    }

    [Fact]
    public async Task A_second_page_fetches_the_page_alone()
    {
        using var browser = web.Open();
        await browser.GetAsync("/");
        foreach (var asset in AssetsOf(browser.Page))
        {
            using var answer = await FetchAsync(browser, asset);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        }
    }

    /// <summary>All pages that need no name in their address, and those of a dossier and a draft.</summary>
    private IEnumerable<string> Addresses(string code, Guid draft) => RouteRow.All(web.Services)
        .Where(r => r.IsRead && !r.Path.Contains('{') && !Elsewhere().IsMatch(r.Path)).Select(r => r.Path)
        .Concat(["/procedures/1.001193", "/procedures/1.001193/check", "/procedures/1.001193/start", "/procedures/2.000986", "/search?q=khai",
            $"/dossiers/{code}", $"/dossiers/{code}/filed", $"/dossiers/{code}/messages", $"/dossiers/{code}/complaint",
            $"/drafts/{draft}", $"/drafts/{draft}/form/page_child", $"/drafts/{draft}/documents", $"/drafts/{draft}/check"]);

    /// <returns>Null for a page that leads elsewhere.</returns>
    private static async Task<Weight?> WeighAsync(Browser browser, string address)
    {
        using var page = await FetchAsync(browser, address);
        if (!page.IsSuccessStatusCode)
            return null;
        await browser.GetAsync(address);
        var weight = new Weight { Page = (await page.Content.ReadAsByteArrayAsync()).Length, Requests = 1 };
        foreach (var asset in AssetsOf(browser.Page))
            await AddAsync(weight, browser, asset);
        return weight;
    }

    private static async Task AddAsync(Weight weight, Browser browser, string asset)
    {
        using var answer = await FetchAsync(browser, asset);
        answer.IsSuccessStatusCode.ShouldBeTrue(asset);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        weight.Requests++;
        switch (Path.GetExtension(asset))
        {
            case ".js": weight.Scripts += bytes.Length; break;
            case ".css": weight.Styles += bytes.Length; await AddFontsAsync(weight, browser, Unpacked(answer, bytes)); break;
            default: weight.Pictures += bytes.Length; break;
        }
    }

    /// <summary>Every font a style names is counted, whether the page has a letter for it or not.</summary>
    private static async Task AddFontsAsync(Weight weight, Browser browser, string style)
    {
        foreach (var font in Font().Matches(style).Select(m => m.Groups[1].Value.TrimStart('.', '/')).Distinct())
        {
            using var answer = await FetchAsync(browser, "/assets/" + Path.GetFileName(font));
            answer.IsSuccessStatusCode.ShouldBeTrue(font);
            weight.Fonts += (await answer.Content.ReadAsByteArrayAsync()).Length;
            weight.Requests++;
        }
    }

    private static Task<HttpResponseMessage> FetchAsync(Browser browser, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        return browser.Http.SendAsync(request);
    }

    private static string Unpacked(HttpResponseMessage answer, byte[] bytes)
    {
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        using var text = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static IReadOnlyList<string> AssetsOf(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload]").Select(l => l.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src], img[src]").Select(s => s.GetAttribute("src"))).OfType<string>().Distinct()];

    [GeneratedRegex(@"url\(""?([^)""]+\.woff2)""?\)")]
    private static partial Regex Font();

    [GeneratedRegex("^/(office|api|language|display)|download$|jsonld$")]
    private static partial Regex Elsewhere();

    private sealed record Weight
    {
        public int Page { get; init; }
        public int Styles { get; set; }
        public int Scripts { get; set; }
        public int Fonts { get; set; }
        public int Pictures { get; set; }
        public int Requests { get; set; }
        public int Total => Page + Styles + Scripts + Fonts + Pictures;
    }
}
