using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>The duty chain over the days of one dossier, by a clock that the test moves.</summary>
public sealed class RaiseDutyTests : IAsyncLifetime
{
    private DutyStory story = null!;

    public async ValueTask InitializeAsync() => story = await DutyStory.BeginAsync();

    public ValueTask DisposeAsync() => story.EndAsync();

    [Fact]
    public async Task Warnings_climb_from_officer_to_head_to_leader()
    {
        var dossier = await story.ReceivedAsync();
        await story.RunAsync();
        (await MarksAsync(dossier.Id)).ShouldBeEmpty();
        await story.RunAtAsync(10, 15);
        await story.RunAtAsync(16, 9);
        await story.RunAtAsync(17, 17);
        var marks = await MarksAsync(dossier.Id);
        marks.Select(m => (m.Level, m.Role)).ShouldBe([(50, "specialist"), (80, "head"), (100, "leader")]);
        marks.Select(m => m.UnitId).ShouldBe([dossier.SectionUnitId, dossier.SectionUnitId, dossier.ResolvingUnitId]);
        marks.ShouldAllBe(m => m.DueAt == DutyStory.DueAt);
    }

    [Fact]
    public async Task Each_is_said_once_however_often_the_chain_runs()
    {
        var dossier = await story.ReceivedAsync();
        await story.RunAtAsync(10, 15);
        await story.RunAsync();
        await story.RunAtAsync(11, 9);
        await story.Core.RunAsync((RaiseDuty f) => f.HandleAsync(new(dossier.Id), Actor.System, default));
        (await MarksAsync(dossier.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_long_silence_only_the_highest_warning_is_given()
    {
        var dossier = await story.ReceivedAsync();
        await story.RunAtAsync(17, 18);
        (await MarksAsync(dossier.Id)).Select(m => m.Level).ShouldBe([100]);
    }

    [Fact]
    public async Task The_apology_is_prepared_while_it_can_still_be_in_time()
    {
        var dossier = await story.ReceivedAsync();
        await story.RunAtAsync(13, 7);
        (await story.Desk.LoadAsync(dossier.Id)).OpenApology.ShouldBeNull();
        await story.RunAtAsync(16, 9);
        var prepared = await story.Desk.LoadAsync(dossier.Id);
        prepared.OpenApology!.PreparedById.ShouldBeNull();
        prepared.OpenApology.PreparedAt.ShouldBeLessThan(DutyStory.DueAt.AddDays(-1).AddHours(1));
        await story.RunAtAsync(17, 9);
        (await story.Desk.LoadAsync(dossier.Id)).Apologies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Overdue_without_apology_is_told_to_the_level_above_every_working_day()
    {
        var dossier = await story.ReceivedAsync();
        await story.RunAtAsync(17, 18);
        (await EscalationsAsync(dossier.Id)).ShouldBeEmpty("the due date is not over");
        await story.RunAtAsync(18, 8);
        await story.RunAtAsync(18, 16);
        await story.RunAtAsync(19, 9);
        await story.RunAtAsync(20, 9);
        await story.RunAtAsync(21, 9);
        await story.RunAtAsync(22, 9);
        await story.RunAtAsync(23, 9);
        var told = await EscalationsAsync(dossier.Id);
        told.Select(m => (m.Number, m.At.AddHours(7).Day)).ShouldBe([(1, 18), (2, 19), (3, 20), (4, 23)], "not at the weekend");
        var city = (await story.Core.ActorAsync(SampleUsers.Monitor)).UnitId;
        told.ShouldAllBe(m => m.UnitId == city);
        var facts = await story.Core.ReadAsync(db => db.JournalEntries
            .Where(e => e.StreamId == dossier.Id && e.Type == "duty.escalated.v1").OrderBy(e => e.Position).ToListAsync());
        facts.Select(f => ((DutyEscalated)JournalJson.Read(f.Type, f.Payload)).WorkingDaysLate).ShouldBe([1, 2, 3, 4]);
        facts.ShouldAllBe(f => f.ActorKind == ActorKind.System);
    }

    [Fact]
    public async Task A_signed_apology_ends_the_escalation_until_its_own_date_is_broken()
    {
        var dossier = await story.ReceivedAsync();
        await story.RunAtAsync(18, 9);
        var draft = (await story.Desk.LoadAsync(dossier.Id)).OpenApology!;
        await story.Desk.ActAsync(SampleUsers.Leader, (Reappoint f, Actor a) => f.HandleAsync(new(dossier.Id, null, draft.TextHash), a, default));
        await story.RunAtAsync(19, 9);
        (await EscalationsAsync(dossier.Id)).Count.ShouldBe(1);
        await story.RunAtAsync(31, 9);
        (await EscalationsAsync(dossier.Id)).Count.ShouldBe(2);
        (await story.Desk.LoadAsync(dossier.Id)).Apologies.Count.ShouldBe(1, "no second apology is prepared");
    }

    [Fact]
    public async Task A_dossier_that_waits_for_its_applicant_or_has_ended_is_left_alone()
    {
        var dossier = await story.ReceivedAsync();
        await story.Desk.ActAsync(SampleUsers.Specialist, (RequestSupplement f, Actor a) => f.HandleAsync(new(dossier.Id, null,
            [new("document", "giay-chung-sinh", "anh-mo", "Ảnh mờ.", "Điều 16 Luật Hộ tịch")]), a, default));
        await story.RunAtAsync(25, 9);
        (await MarksAsync(dossier.Id)).ShouldBeEmpty();
        (await story.Core.ReadAsync(db => db.DutyTimes.CountAsync())).ShouldBe(0);
    }

    private async Task<List<DutyMark>> MarksAsync(Guid id) =>
        [.. (await story.Desk.LoadAsync(id)).DutyMarks.Where(m => m.Number == 0).OrderBy(m => m.Level)];

    private async Task<List<DutyMark>> EscalationsAsync(Guid id) =>
        [.. (await story.Desk.LoadAsync(id)).DutyMarks.Where(m => m.Number > 0).OrderBy(m => m.Number)];
}
