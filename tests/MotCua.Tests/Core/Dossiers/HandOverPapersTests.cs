using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class HandOverPapersTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    private Desk Desk => new(core.Services);

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Received_in_the_morning_they_go_the_same_day()
    {
        var dossier = await ReceivedAtCounterAsync();
        dossier.PapersDueAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero), "end of work on Tuesday");
        var given = await GiveAsync(dossier.Id, SampleUsers.Receiver);
        given.PapersWait.ShouldBeFalse();
        given.PapersHandedOverAt.ShouldBe(SampleWorld.Now);
        await FoldedText.MatchesAsync(core, await Desk.LoadAsync(dossier.Id));
    }

    [Fact]
    public async Task Received_after_15_00_they_go_at_the_start_of_the_next_working_day()
    {
        core.Clock.Advance(new TimeSpan(6, 1, 0));
        (await ReceivedAtCounterAsync()).PapersDueAt.ShouldBe(new DateTimeOffset(2026, 3, 4, 1, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task The_desk_gives_or_the_specialist_confirms_and_nobody_twice()
    {
        var dossier = await ReceivedAtCounterAsync();
        await Refused.WithAsync("needs-role-here", () => GiveAsync(dossier.Id, SampleUsers.Clerk));
        await GiveAsync(dossier.Id, SampleUsers.Specialist);
        await Refused.WithAsync("no-papers-waiting", () => GiveAsync(dossier.Id, SampleUsers.Receiver));
    }

    [Fact]
    public async Task What_was_filed_online_has_no_papers()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        dossier.PapersDueAt.ShouldBeNull();
        await Refused.WithAsync("no-papers-waiting", () => GiveAsync(dossier.Id, SampleUsers.Receiver));
    }

    private Task<Dossier> GiveAsync(Guid id, string user) =>
        Desk.ActAsync(user, (HandOverPapers f, Actor a) => f.HandleAsync(new(id, null), a, default));

    private async Task<Dossier> ReceivedAtCounterAsync()
    {
        var draft = await Desk.ActAsync(SampleUsers.Receiver, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.Birth,
            new() { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false }, Channel.Direct), a, default));
        foreach (var (page, answers) in Desk.BirthAnswers())
            await Desk.ActAsync(SampleUsers.Receiver, (SaveDraftPage f, Actor a) => f.HandleAsync(new(draft.Id, page, answers), a, default));
        await Desk.AttachAsync(draft.Id, "giay-chung-sinh", SampleUsers.Receiver);
        return await Desk.ActAsync(SampleUsers.Receiver, (ReceiveAtCounter f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Counter, null), a, default));
    }
}
