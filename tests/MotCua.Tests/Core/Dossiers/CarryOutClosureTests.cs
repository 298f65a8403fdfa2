using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>What a closure does to every dossier it touches, from the notice to the return.</summary>
public sealed class CarryOutClosureTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();
    private ClosureStory story = null!;

    public async ValueTask InitializeAsync()
    {
        await core.InitializeAsync();
        story = new ClosureStory(core);
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task A_filing_goes_to_the_substitute_with_a_mark_is_received_there_and_comes_back()
    {
        var dossier = await story.Desk.FileBirthAsync();
        await story.CloseAsync(ClosurePolicy.Move);
        await story.RunAsync();
        var moved = await story.Desk.LoadAsync(dossier.Id);
        (moved.ReceivingUnitId, moved.HolderUnitId).ShouldBe((ClosureStory.SubstituteId, ClosureStory.SubstituteId));
        (await story.NoticesAsync(dossier.Id)).Single().Notice.Kind.ShouldBe("closure-move");
        await story.Desk.ReceiveAsync(dossier.Id, "motcua.hoankiem");
        core.Clock.Advance(TimeSpan.FromDays(2));
        await story.RunAsync();
        await story.RunAsync();
        var back = await story.Desk.LoadAsync(dossier.Id);
        back.ReceivingUnitId.ShouldBe(ClosureStory.DeskId);
        var mark = back.CustodyMarks.Single();
        (mark.FromUnitId, mark.ToUnitId, mark.ToAt is null).ShouldBe((ClosureStory.DeskId, ClosureStory.SubstituteId, false));
        (await story.NoticesAsync(dossier.Id)).Select(n => n.Notice.Kind).ShouldBe(["closure-over", "closure-move"]);
        var lines = await core.RunAsync((HandOvers h) => h.OfAsync(dossier.Id, default));
        lines.ShouldContain(l => l.Fact == "custody.moved.v1");
        (await story.FoldedAsync(dossier.Id)).ReceivingUnitId.ShouldBe(ClosureStory.DeskId);
    }

    [Fact]
    public async Task A_held_clock_gets_a_new_date_at_once_and_keeps_both()
    {
        var dossier = await story.Desk.ReceivedBirthAsync();
        var closure = await story.CloseAsync(ClosurePolicy.Pause);
        await story.RunAsync();
        var held = await story.Desk.LoadAsync(dossier.Id);
        held.CurrentDueAt!.Value.ShouldBeGreaterThan(closure.EndAt);
        (held.OriginalDueAt, held.DueRevisions.MaxBy(r => r.Number)!.ReasonCode).ShouldBe((dossier.OriginalDueAt, "closure-pause"));
        held.Pauses.Single().LegalBasis.ShouldBe("Điều 5 Quyết định thử nghiệm");
        var explained = await core.RunAsync((DossierClocks c) => c.ExplainAsync(held, default));
        explained.DueAt.ShouldBe(held.CurrentDueAt!.Value);
        held.WhyNotRequestSupplement(core.Clock.GetUtcNow(), null, false)!.Code.ShouldBe("clock-held");
        core.Clock.Advance(TimeSpan.FromDays(2));
        await story.RunAsync();
        var running = await story.Desk.LoadAsync(dossier.Id);
        (running.CurrentDueAt, running.Pauses.Single().ToAt is null).ShouldBe((held.CurrentDueAt, false));
        (await story.FoldedAsync(dossier.Id)).CurrentDueAt.ShouldBe(running.CurrentDueAt);
    }

    [Fact]
    public async Task An_early_end_gives_back_what_was_not_used()
    {
        var dossier = await story.Desk.ReceivedBirthAsync();
        var closure = await story.CloseAsync(ClosurePolicy.Pause);
        await story.RunAsync();
        var held = await story.Desk.LoadAsync(dossier.Id);
        core.Clock.Advance(TimeSpan.FromHours(1));
        var leader = await core.ActorAsync(SampleUsers.Leader);
        await core.RunAsync<ReopenIntake>(f => f.HandleAsync(new(closure.Id, closure.Version, "Hết bão"), leader, default));
        await story.RunAsync();
        var running = await story.Desk.LoadAsync(dossier.Id);
        running.CurrentDueAt!.Value.ShouldBeLessThan(held.CurrentDueAt!.Value);
        running.DueRevisions.MaxBy(r => r.Number)!.ReasonCode.ShouldBe("closure-resume");
    }

    [Fact]
    public async Task What_stays_is_told_and_otherwise_left_alone()
    {
        var dossier = await story.Desk.ReceivedBirthAsync();
        await story.CloseAsync(ClosurePolicy.Keep);
        await story.RunAsync();
        var kept = await story.Desk.LoadAsync(dossier.Id);
        (kept.CurrentDueAt, kept.ReceivingUnitId, kept.Pauses.Count).ShouldBe((dossier.CurrentDueAt, ClosureStory.DeskId, 0));
        (await story.NoticesAsync(dossier.Id)).Single().Notice.Kind.ShouldBe("closure-keep");
    }

    [Fact]
    public async Task A_closure_to_come_tells_first_and_moves_when_it_begins_with_what_came_meanwhile()
    {
        var early = await story.Desk.FileBirthAsync();
        await story.CloseAsync(ClosurePolicy.Move, fromDays: 1);
        await story.RunAsync();
        (await story.Desk.LoadAsync(early.Id)).ReceivingUnitId.ShouldBe(ClosureStory.DeskId);
        (await story.NoticesAsync(early.Id)).Count.ShouldBe(1);
        var late = await story.Desk.FileBirthAsync(SampleUsers.OtherCitizen);
        core.Clock.Advance(TimeSpan.FromDays(1.1));
        await story.RunAsync();
        (await story.Desk.LoadAsync(early.Id)).ReceivingUnitId.ShouldBe(ClosureStory.SubstituteId);
        (await story.Desk.LoadAsync(late.Id)).ReceivingUnitId.ShouldBe(ClosureStory.SubstituteId);
        (await story.NoticesAsync(late.Id)).Single().Notice.Kind.ShouldBe("closure-move");
    }

    [Fact]
    public async Task Desks_near_by_are_offered_the_named_one_first_then_by_distance_and_queue()
    {
        await story.CloseAsync(ClosurePolicy.Move);
        var desk = await core.UnitAsync(OrganisationSamples.Desk);
        var offered = await core.RunAsync((Substitutes s) => s.OfAsync(desk, ClosureStory.SubstituteId, null, default));
        (offered[0].IsNamed, offered[0].Desk.Id).ShouldBe((true, ClosureStory.SubstituteId));
        offered[1].Nearness.ShouldBe(Nearness.SameDistrict);
        offered.Skip(1).Select(s => (s.Nearness, s.Waiting)).ShouldBe(offered.Skip(1).Select(s => (s.Nearness, s.Waiting)).Order());
        offered.ShouldAllBe(s => s.Desk.Id != ClosureStory.DeskId);
    }
}
