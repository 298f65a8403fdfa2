using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AskWithdrawalTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_received_dossier_goes_on_until_the_leader_grants_it()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        var asked = await AskAsync(dossier);
        (await AskAsync(dossier, "Lần nữa.")).Id.ShouldBe(asked.Id);
        (await Desk.LoadAsync(dossier.Id)).Status.ShouldBe(dossier.Status);
        var leader = await core.ActorAsync(SampleUsers.Leader);
        (await core.ReadAsync(db => db.WithdrawalsToDecideAsync(leader, default))).Select(w => w.Id).ShouldContain(asked.Id);
        await Desk.ActAsync(SampleUsers.Leader, (WithdrawDossier f, Actor a) => f.HandleAsync(new(dossier.Id, null, "Theo đề nghị."), a, default));
        var decided = await core.ReadAsync(db => db.WithdrawalRequests.SingleAsync(w => w.Id == asked.Id));
        (decided.Granted, decided.DecidedById).ShouldBe((true, leader.OfficerId));
        (await core.ReadAsync(db => db.WithdrawalsToDecideAsync(leader, default))).Select(w => w.Id).ShouldNotContain(asked.Id);
    }

    [Fact]
    public async Task Not_before_reception_nor_by_others_nor_without_a_reason_nor_after_the_end()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("withdrawal-not-received", () => AskAsync(filed));
        var dossier = await Desk.ReceiveAsync(filed.Id);
        await Refused.WithAsync("reason-needed", () => AskAsync(dossier, " "));
        await Refused.WithAsync("withdrawal-applicant-only", () => AskAsync(dossier, user: SampleUsers.Specialist));
        await Refused.AsAbsentAsync(() => AskAsync(dossier, user: SampleUsers.OtherCitizen));
        await Desk.FinishAsync(dossier.Id, Desk.InBaDinh);
        await Refused.WithAsync("dossier-already-closed", () => AskAsync(dossier));
    }

    private Task<WithdrawalRequest> AskAsync(Dossier dossier, string reason = "Nộp nhầm.", string user = SampleUsers.Citizen) =>
        Desk.ActAsync(user, (AskWithdrawal f, Actor a) => f.HandleAsync(new(dossier.Id, reason), a, default));
}
