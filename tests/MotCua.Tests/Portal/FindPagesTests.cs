using System.Net;
using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Reporting;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>Finding a procedure, and everything its page says before anybody signs in.</summary>
public sealed class FindPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const int MostBytes = 60 * 1024;

    [Fact]
    public async Task The_catalogue_is_browsed_by_life_event_field_agency_level_and_audience()
    {
        using var browser = web.Open();
        var page = await browser.GetAsync("/procedures");
        page.QuerySelectorAll("main section h2").Length.ShouldBe(5);
        foreach (var link in page.QuerySelectorAll("main section a"))
        {
            var found = await browser.GetAsync(link.GetAttribute("href")!);
            found.QuerySelectorAll(".mc-results__item").Length.ShouldBeGreaterThan(0, link.TextContent);
        }
    }

    [Fact]
    public async Task Every_department_that_resolves_is_in_the_city() =>
        (await web.RunAsync((BrowseProcedures b) => b.ShelvesAsync(default))).Agencies
        .Where(a => a.Code.Contains(':') && a.Name is null).ShouldBeEmpty();

    [Fact]
    public async Task A_filter_stays_when_another_field_is_chosen()
    {
        using var browser = web.Open();
        var page = await browser.GetAsync("/search?agency=commune&audience=enterprise");
        var field = page.QuerySelectorAll("main details a").First().GetAttribute("href")!;
        field.ShouldContain("agency=commune");
        await browser.GetAsync(field);
        browser.Words.ShouldContain("Xã, phường giải quyết");
    }

    [Fact]
    public async Task The_page_says_whether_the_counter_is_open_and_when_it_opens_again()
    {
        using var browser = web.Open();
        await browser.GetAsync("/procedures/1.001193?Area=00004");
        browser.Words.ShouldContain("Đang tiếp nhận");
        browser.Words.ShouldNotContain("Ngoài giờ, mở lại");
        web.Clock.Advance(TimeSpan.FromHours(12));
        await browser.GetAsync("/procedures/1.001193?Area=00004");
        browser.Words.ShouldContain("Ngoài giờ, mở lại");
        browser.Words.ShouldContain("Đang nhận, cả ngoài giờ");
    }

    [Fact]
    public async Task Measured_times_are_shown_once_there_are_enough()
    {
        using var browser = web.Open();
        await browser.GetAsync("/procedures/1.004222");
        browser.Words.ShouldNotContain("90 ngày qua");
        await web.ArrangeAsync(db =>
        {
            db.DossierFacts.AddRange(Enumerable.Range(1, 20).Select(i => new DossierFact
            {
                DossierId = Guid.NewGuid(), Code = $"T-{i}", ProcedureCode = "1.003197", FieldCode = "F", ClosedAs = ClosedAs.Resolved,
                ClosedOn = new DateOnly(2026, 3, 1), FinishedAt = SampleWorld.Now, SubmittedAt = SampleWorld.Now.AddDays(-i),
            }));
            return Task.CompletedTask;
        });
        await browser.GetAsync("/procedures/1.003197");
        browser.Words.ShouldContain("một nửa có kết quả trong 10 ngày, chín phần mười trong 18 ngày");
    }

    [Fact]
    public async Task A_first_page_without_scripts_weighs_less_than_60_kB()
    {
        using var browser = web.Open();
        browser.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var answer = await browser.Http.GetAsync("/procedures/1.001193");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        var html = (await answer.Content.ReadAsByteArrayAsync()).Length;
        var assets = Path.Combine(SampleWorld.RepositoryRoot, "src/MotCua.Web/wwwroot/assets");
        Assert.SkipUnless(Directory.Exists(assets), "The styles have not been built.");
        var styles = Directory.GetFiles(assets, "portal.*.css.br").Single();
        var css = await File.ReadAllTextAsync(Directory.GetFiles(assets, "portal.*.css").Single(), TestContext.Current.CancellationToken);
        var fonts = Directory.GetFiles(assets, "*.woff2").Where(f => css.Contains(Path.GetFileName(f), StringComparison.Ordinal)).ToList();
        fonts.Count.ShouldBe(2);
        (html + new FileInfo(styles).Length + fonts.Sum(f => new FileInfo(f).Length)).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public async Task Search_engines_are_given_the_procedure_as_linked_data()
    {
        using var browser = web.Open();
        var page = await browser.GetAsync("/procedures/1.001193");
        var data = await DataAsync(browser, page.QuerySelector("link[rel=alternate]")!.GetAttribute("href")!);
        data["@type"]!.ToString().ShouldBe("GovernmentService");
        data["identifier"]!.ToString().ShouldBe("1.001193");
        data["name"]![0]!["@value"]!.ToString().ShouldBe("Đăng ký khai sinh");
        await browser.GetAsync("/procedures/9.999999.jsonld");
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_whole_catalogue_is_open_data_in_CPSV_AP()
    {
        using var browser = web.Open();
        var services = (await DataAsync(browser, "/catalogue.jsonld"))["@graph"]!.AsArray();
        services.Count.ShouldBe(Directory.GetDirectories(Path.Combine(SampleWorld.RepositoryRoot, "samples/procedures")).Length);
        services.Select(s => s!["@id"]!.ToString()).ShouldBeUnique();
        foreach (var service in services)
        {
            service!["@type"]!.ToString().ShouldBe("cpsv:PublicService");
            service["cv:hasCompetentAuthority"]!["dct:title"]!.AsArray().Count.ShouldBe(2);
            service["cpsv:produces"]!.AsArray().Count.ShouldBeGreaterThan(0);
        }
    }

    private static async Task<JsonObject> DataAsync(Browser browser, string address)
    {
        using var answer = await browser.Http.GetAsync(address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/ld+json");
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
