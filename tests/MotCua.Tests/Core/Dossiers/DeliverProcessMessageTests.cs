using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class DeliverProcessMessageTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_message_moves_the_process_on_once_it_is_awaited()
    {
        var dossier = await WaitingSamples.ReceivedAsync(core);
        await Refused.WithAsync("message-not-awaited", () => DeliverAsync(dossier.Id, "answer"));
        await Desk.StepAsync(dossier, dossier.OpenWork.Single(), SampleUsers.Specialist);
        await Refused.WithAsync("message-not-awaited", () => DeliverAsync(dossier.Id, "other"));

        var moved = await DeliverAsync(dossier.Id, "answer");
        moved.OpenWork.Single().TaskId.ShouldBe("draft");
        await Refused.WithAsync("message-not-awaited", () => DeliverAsync(dossier.Id, "answer"));
        await FoldedText.MatchesAsync(core, await Desk.LoadAsync(dossier.Id));
        (await Desk.FinishAsync(dossier.Id, Desk.InBaDinh)).Status.ShouldBe(DossierStatus.Finished);
    }

    [Fact]
    public async Task Only_the_one_stop_or_the_section_says_that_it_came()
    {
        var dossier = await WaitingSamples.ReceivedAsync(core);
        await Desk.StepAsync(dossier, dossier.OpenWork.Single(), SampleUsers.Specialist);
        await Refused.WithAsync("work-needs-role", () => DeliverAsync(dossier.Id, "answer", SampleUsers.Clerk));
        await Refused.WithAsync("work-needs-role", () => DeliverAsync(dossier.Id, "answer", SampleUsers.Citizen));
        (await DeliverAsync(dossier.Id, "answer", SampleUsers.Receiver)).OpenWork.Single().TaskId.ShouldBe("draft");
    }

    private Task<Dossier> DeliverAsync(Guid dossier, string message, string user = SampleUsers.Specialist) =>
        Desk.ActAsync(user, (DeliverProcessMessage f, Actor a) => f.HandleAsync(new(dossier, null, message), a, default));
}
