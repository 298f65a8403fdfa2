using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ProposeRecallTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task It_names_the_wrong_decision_and_changes_nothing_yet()
    {
        var finished = await Desk.FinishAsync((await Desk.ReceivedBirthAsync()).Id, Desk.InBaDinh);
        var proposed = await ProposeAsync(finished.Id);
        proposed.Status.ShouldBe(DossierStatus.Finished);
        proposed.OpenRecall!.DecisionId.ShouldBe(finished.SignedDecision!.Id);
        proposed.OpenRecall.Reason.ShouldBe("Sai ngày sinh");
        await Refused.WithAsync("recall-proposed", () => ProposeAsync(finished.Id));
    }

    [Fact]
    public async Task It_needs_a_result_a_reason_and_law()
    {
        var received = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("no-result-to-recall", () => ProposeAsync(received.Id));
        var finished = await Desk.FinishAsync(received.Id, Desk.InBaDinh);
        await Refused.WithAsync("reason-needed", () => ProposeAsync(finished.Id, reason: " "));
        await Refused.WithAsync("legal-basis-needed", () => ProposeAsync(finished.Id, law: ""));
        await Refused.WithAsync("needs-role-here", () => ProposeAsync(finished.Id, user: SampleUsers.Inspector));
        await Refused.AsAbsentAsync(() => ProposeAsync(finished.Id, user: SampleUsers.Police));
    }

    private Task<Dossier> ProposeAsync(
        Guid id, string reason = "Sai ngày sinh", string law = "Điều 21 NĐ 61/2018/NĐ-CP", string user = SampleUsers.Specialist) =>
        Desk.ActAsync(user, (ProposeRecall f, Actor a) => f.HandleAsync(new(id, null, reason, law), a, default));
}
