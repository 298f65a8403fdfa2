using System.Net;
using MotCua.Core.Dossiers;
using MotCua.Core.Reporting;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>The book of visits and calls, from the officer's page to the figures.</summary>
public sealed class TripPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task An_officer_records_a_visit_in_one_act_and_everybody_sees_it_counted()
    {
        var desk = new Desk(web.Services);
        var dossier = await desk.ReceivedBirthAsync();
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("0 lần đến");
        await officer.GetAsync($"/office/dossiers/{dossier.Code}/trips");
        await officer.SubmitAsync(new() { ["Kind"] = nameof(TripKind.Visit), ["Cause"] = nameof(TripCause.AskProgress) });
        officer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await officer.SubmitAsync(new() { ["Kind"] = nameof(TripKind.Visit), ["Cause"] = nameof(TripCause.AskProgress), ["Fault"] = nameof(TripFault.Agency) });
        officer.Words.ShouldContain("Do cơ quan giải quyết");
        using var owner = await web.SignInAsync(SampleUsers.Citizen);
        await owner.GetAsync($"/dossiers/{dossier.Code}");
        owner.Words.ShouldContain("1 lần bạn đến");
        await web.RunAsync<FactProjection, int>(async p =>
        {
            await p.RunAsync(default);
            return 0;
        });
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        await leader.GetAsync("/office/kpi/trips?from=01/03/2026&to=31/03/2026");
        leader.Words.ShouldContain("1,0");
        await leader.GetAsync("/office/kpi/trips?from=31/02/2026");
        leader.Words.ShouldContain("Ngày không đúng");
    }
}
