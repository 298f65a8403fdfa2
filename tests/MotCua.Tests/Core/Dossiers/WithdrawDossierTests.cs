using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class WithdrawDossierTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Before_reception_the_applicant_withdraws_alone()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("reason-needed", () => WithdrawAsync(filed.Id, SampleUsers.Citizen, ""));
        var withdrawn = await WithdrawAsync(filed.Id, SampleUsers.Citizen);
        withdrawn.Status.ShouldBe(DossierStatus.Withdrawn);
        await Refused.WithAsync("dossier-already-closed", () => WithdrawAsync(filed.Id, SampleUsers.Citizen));
    }

    [Fact]
    public async Task Afterwards_the_leader_confirms()
    {
        var received = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("withdraw-needs-leader", () => WithdrawAsync(received.Id, SampleUsers.Citizen));
        (await WithdrawAsync(received.Id, SampleUsers.Leader)).Status.ShouldBe(DossierStatus.Withdrawn);
    }

    private Task<Dossier> WithdrawAsync(Guid id, string user, string reason = "Không còn nhu cầu") =>
        Desk.ActAsync(user, (WithdrawDossier f, Actor a) => f.HandleAsync(new(id, null, reason), a, default));
}
