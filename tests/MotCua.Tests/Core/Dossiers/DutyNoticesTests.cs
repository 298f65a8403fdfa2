using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Who hears of a late dossier, and that the register never says less than there is.</summary>
public sealed class DutyNoticesTests : IAsyncLifetime
{
    private DutyStory story = null!;

    public async ValueTask InitializeAsync() => story = await DutyStory.BeginAsync();

    public ValueTask DisposeAsync() => story.EndAsync();

    [Fact]
    public async Task A_warning_reaches_its_person_and_nobody_else()
    {
        var dossier = await story.ReceivedAsync();
        await story.RunAtAsync(10, 15);
        (await LevelsAsync(SampleUsers.Specialist)).ShouldBe([50]);
        (await LevelsAsync(SampleUsers.Head)).ShouldBeEmpty();
        await story.RunAtAsync(16, 9);
        (await LevelsAsync(SampleUsers.Head)).ShouldBe([80]);
        await story.RunAtAsync(17, 18);
        (await LevelsAsync(SampleUsers.Leader)).ShouldBe([100]);
        (await LevelsAsync(SampleUsers.Monitor)).ShouldBeEmpty();
        await story.RunAtAsync(18, 9);
        (await LevelsAsync(SampleUsers.Monitor)).ShouldBe([Dossier.Escalated]);
        (await LevelsAsync(SampleUsers.Police)).ShouldBeEmpty();
        (await NoticesAsync(SampleUsers.Leader)).Single().ApologyWaits.ShouldBeTrue();
        await story.Desk.FinishAsync(dossier.Id, Desk.InBaDinh);
        (await LevelsAsync(SampleUsers.Leader)).ShouldBeEmpty("it is done");
    }

    [Fact]
    public async Task The_list_and_its_count_are_one()
    {
        await story.ReceivedAsync();
        await story.RunAtAsync(18, 9);
        foreach (var user in (string[])[SampleUsers.Specialist, SampleUsers.Head, SampleUsers.Leader, SampleUsers.Monitor, SampleUsers.Clerk])
        {
            var actor = await story.Core.ActorAsync(user);
            (await story.Core.RunAsync((DutyNotices n) => n.CountAsync(actor, default))).ShouldBe((await NoticesAsync(user)).Count, user);
        }
    }

    [Fact]
    public async Task The_register_counts_from_the_dossiers_even_when_the_chain_never_ran()
    {
        await story.ReceivedAsync();
        (await StateAsync()).ShouldBe((1, 0, 0, true));
        story.Core.Clock.SetUtcNow(DutyStory.DueAt.AddDays(1));
        (await StateAsync()).ShouldBe((1, 1, 0, true));
        await story.RunAsync();
        (await StateAsync()).ShouldBe((1, 1, 0, false));
        story.Core.Clock.Advance(TimeSpan.FromMinutes(16));
        (await StateAsync()).ShouldBe((1, 1, 0, true));
        var row = (await PageAsync(SampleUsers.Leader)).Rows.Single();
        (row.DraftWaits, row.Reappointed, row.Escalations).ShouldBe((true, false, 1));
        (await PageAsync(SampleUsers.Police)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signed_apology_leaves_the_register_and_a_second_miss_comes_back_marked()
    {
        var dossier = await story.ReceivedAsync();
        await story.RunAtAsync(18, 9);
        var draft = (await story.Desk.LoadAsync(dossier.Id)).OpenApology!;
        await story.Desk.ActAsync(SampleUsers.Leader, (Reappoint f, Actor a) => f.HandleAsync(new(dossier.Id, null, draft.TextHash), a, default));
        (await PageAsync(SampleUsers.Leader)).Rows.ShouldBeEmpty();
        await story.RunAtAsync(31, 9);
        (await StateAsync()).ShouldBe((1, 0, 1, false));
        (await PageAsync(SampleUsers.Leader)).Rows.Single().Reappointed.ShouldBeTrue();
    }

    private async Task<(int Examined, int Without, int Broken, bool Still)> StateAsync()
    {
        var leader = await story.Core.ActorAsync(SampleUsers.Leader);
        var state = await story.Core.RunAsync((OverdueRegister r) => r.StateAsync(leader, default));
        return (state.Examined, state.WithoutApology, state.BrokenAgain, state.ChainStandsStill);
    }

    private async Task<OverduePage> PageAsync(string user)
    {
        var actor = await story.Core.ActorAsync(user);
        return await story.Core.RunAsync((OverdueRegister r) => r.PageAsync(actor, null, default));
    }

    private async Task<IEnumerable<int>> LevelsAsync(string user) => (await NoticesAsync(user)).Select(n => n.Level);

    private async Task<IReadOnlyList<DutyNotice>> NoticesAsync(string user)
    {
        var actor = await story.Core.ActorAsync(user);
        return await story.Core.RunAsync((DutyNotices n) => n.ForAsync(actor, default));
    }
}
