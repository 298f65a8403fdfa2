using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Tests.Architecture;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>Whatever shows an officer a dossier puts that on record, by every way there is.</summary>
public sealed class ReadsOnRecordTests(WebFixture web) : IClassFixture<WebFixture>
{
    /// <summary>Lists of who handed papers to whom: officers and instants, nothing of the applicant.</summary>
    private static readonly string[] WithoutApplicant = ["/office/dossiers/{code}/hand-overs.csv", "/office/dossiers/{code}/hand-overs.json"];

    private static readonly string[] Officers =
        [SampleUsers.Receiver, SampleUsers.Specialist, SampleUsers.Head, SampleUsers.Leader, SampleUsers.Inspector];

    private Desk Desk => new(web.Services);

    [Fact]
    public async Task Every_page_and_download_of_a_dossier_is_a_look_on_record()
    {
        var (dossier, item) = await Desk.BirthAtAsync("sign");
        var routes = RouteRow.All(web.Services).Where(r => r.IsRead && r.Path.StartsWith("/office/dossiers/{code}", StringComparison.Ordinal))
            .Select(r => r.Path).Except(WithoutApplicant).Distinct().ToList();
        var shown = new HashSet<string>();
        foreach (var officer in Officers)
        {
            using var browser = await web.SignInAsync(officer);
            foreach (var route in routes)
            {
                await web.ReadAsync(db => db.DataReads.ExecuteDeleteAsync());
                using var answer = await browser.Http.GetAsync(AddressOf(route, dossier, item), TestContext.Current.CancellationToken);
                if (answer.StatusCode != HttpStatusCode.OK)
                    continue;
                shown.Add(route);
                (await web.ReadAsync(db => db.DataReads.CountAsync(r => r.DossierId == dossier.Id))).ShouldBe(1, $"{officer} {route}");
            }
        }
        shown.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Search_export_and_register_are_looks_at_every_dossier_in_them()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync("/office/search");
        await officer.SubmitAsync(new() { ["Q"] = dossier.Code });
        await officer.SubmitAsync(new() { ["Q"] = dossier.Code });
        (await WaysAsync(dossier)).ShouldBe(["search"]);
        await officer.GetAsync("/office/registers");
        await officer.SubmitAsync();
        await officer.GetAsync(officer.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.EndsWith("/csv", StringComparison.Ordinal)));
        officer.Status.ShouldBe(HttpStatusCode.OK);
        (await WaysAsync(dossier)).ShouldBe(["register", "search"]);
        await web.RunAsync(async (ExportWorklist f) => await f.HandleAsync(
            new(WorklistQuery.Empty with { Lane = Lane.Pool }), await web.ActorAsync(SampleUsers.Specialist), default));
        (await WaysAsync(dossier)).ShouldBe(["export", "register", "search"]);
        using var owner = await web.SignInAsync(SampleUsers.Citizen);
        await owner.GetAsync("/my-data");
        owner.Words.ShouldContain("tên và mã hồ sơ, khi tra cứu");
    }

    private Task<List<string>> WaysAsync(Dossier dossier) => web.ReadAsync(db =>
        db.DataReads.Where(r => r.DossierId == dossier.Id).Select(r => r.What).OrderBy(w => w).ToListAsync());

    private static string AddressOf(string route, Dossier dossier, WorkItem item) => route.Replace("{code}", dossier.Code, StringComparison.Ordinal)
        .Replace("{step:guid}", $"{item.Id:D}", StringComparison.Ordinal).Replace("{file:guid}", $"{dossier.Attachments[0].Id:D}", StringComparison.Ordinal)
        .Replace("{form:guid}", $"{dossier.Forms[0].Id:D}", StringComparison.Ordinal);
}
