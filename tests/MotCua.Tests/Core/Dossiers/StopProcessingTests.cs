using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class StopProcessingTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_leader_stops_with_reason_and_law_on_form_05()
    {
        var received = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("needs-role-here", () => StopAsync(received.Id, SampleUsers.Specialist));
        await Refused.WithAsync("legal-basis-needed", () => StopAsync(received.Id, SampleUsers.Leader, law: ""));
        var stopped = await StopAsync(received.Id, SampleUsers.Leader);
        stopped.Status.ShouldBe(DossierStatus.Stopped);
        stopped.Forms.Select(f => f.Form).ShouldContain(5);
    }

    [Fact]
    public async Task Not_after_a_decision_and_not_before_reception()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("dossier-not-processing", () => StopAsync(filed.Id, SampleUsers.Leader));
        var (signed, _) = await Desk.BirthAtAsync("number");
        await Refused.WithAsync("decision-exists", () => StopAsync(signed.Id, SampleUsers.Leader));
    }

    private Task<Dossier> StopAsync(Guid id, string user, string law = "Điều 20") =>
        Desk.ActAsync(user, (StopProcessing f, Actor a) => f.HandleAsync(new(id, null, "other", "Hồ sơ giả", law), a, default));
}
