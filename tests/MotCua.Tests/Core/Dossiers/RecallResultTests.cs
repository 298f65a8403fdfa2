using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RecallResultTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    private Desk Desk => new(core.Services);

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task A_new_cycle_begins_and_the_wrong_result_is_kept()
    {
        var returned = await ReturnedAsync();
        core.Clock.Advance(TimeSpan.FromDays(7));
        await ProposeAsync(returned.Id, SampleUsers.Specialist);
        var recalled = await RecallAsync(returned.Id);
        recalled.Status.ShouldBe(DossierStatus.Processing);
        recalled.OriginalDueAt.ShouldBe(returned.OriginalDueAt);
        recalled.CurrentDueAt!.Value.ShouldBeGreaterThan(core.Clock.GetUtcNow());
        recalled.SignedDecision.ShouldBeNull();
        recalled.Decisions.Single().FileHash.ShouldBe(returned.SignedDecision!.FileHash);
        var recall = recalled.Recalls.Single();
        (recall.FinishedAt, recall.ReturnedAt).ShouldBe((returned.FinishedAt, returned.ReturnedAt));

        var corrected = await Desk.FinishAsync(returned.Id, Desk.InBaDinh);
        corrected.Status.ShouldBe(DossierStatus.Finished);
        corrected.Decisions.Count.ShouldBe(2);
        corrected.SignedDecision!.Id.ShouldNotBe(recall.DecisionId);
        await FoldedText.MatchesAsync(core, corrected);
    }

    [Fact]
    public async Task The_vault_keeps_both_and_only_the_corrected_one_counts()
    {
        var returned = await ReturnedAsync();
        await ProposeAsync(returned.Id, SampleUsers.Specialist);
        await RecallAsync(returned.Id);
        var wrong = await core.ReadAsync(db => db.VaultItems.AsNoTracking().SingleAsync(v => v.SourceDossierId == returned.Id));
        wrong.ValidTo.ShouldBe(new DateOnly(2026, 3, 2), "it cannot be used today");
        await Desk.FinishAsync(returned.Id, Desk.InBaDinh);
        var items = await core.ReadAsync(db => db.VaultItems.AsNoTracking().Where(v => v.SourceDossierId == returned.Id).ToListAsync());
        var right = items.Single(i => i.Id != wrong.Id);
        (items.Single(i => i.Id == wrong.Id).ReplacedById, right.ValidTo).ShouldBe((right.Id, null));
    }

    [Fact]
    public async Task What_was_counted_of_the_first_cycle_stays()
    {
        var returned = await ReturnedAsync();
        var before = await FactAsync(returned.Id);
        core.Clock.Advance(TimeSpan.FromDays(20));
        await ProposeAsync(returned.Id, SampleUsers.Specialist);
        await RecallAsync(returned.Id);
        await Desk.FinishAsync(returned.Id, Desk.InBaDinh);
        var after = await FactAsync(returned.Id);
        (after.FinishedAt, after.ClosedOn, after.Timeliness, after.ClosedAs)
            .ShouldBe((before.FinishedAt, before.ClosedOn, before.Timeliness, before.ClosedAs));
        (before.Recalls, after.Recalls).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Two_people_are_needed_and_one_of_them_leads()
    {
        var returned = await ReturnedAsync();
        await Refused.WithAsync("recall-not-proposed", () => RecallAsync(returned.Id));
        await ProposeAsync(returned.Id, SampleUsers.Leader);
        await Refused.WithAsync("four-eyes", () => RecallAsync(returned.Id));
        await Refused.WithAsync("needs-role-here", () => RecallAsync(returned.Id, SampleUsers.Head));
    }

    [Fact]
    public async Task The_clock_of_the_new_cycle_pauses_by_itself()
    {
        var returned = await ReturnedAsync();
        core.Clock.Advance(TimeSpan.FromDays(7));
        await ProposeAsync(returned.Id, SampleUsers.Specialist);
        var recalled = await RecallAsync(returned.Id);
        await Desk.ActAsync(SampleUsers.Specialist, (RequestFinancialDuty f, Actor a) =>
            f.HandleAsync(new(recalled.Id, null, 1000, "Lệ phí", "Điều 18"), a, default));
        core.Clock.Advance(TimeSpan.FromDays(7));
        var paid = await Desk.ActAsync(SampleUsers.Receiver, (ConfirmDutyPayment f, Actor a) =>
            f.HandleAsync(new(recalled.Id, null, "CT-1", new DateOnly(2026, 3, 17)), a, default));
        paid.CurrentDueAt.ShouldBe(recalled.CurrentDueAt!.Value.AddDays(7));
        (await core.RunAsync((DossierClocks c) => c.ExplainAsync(paid, default))).DueAt.ShouldBe(paid.CurrentDueAt!.Value);
    }

    private async Task<Dossier> ReturnedAsync()
    {
        var finished = await Desk.FinishAsync((await Desk.ReceivedBirthAsync()).Id, Desk.InBaDinh);
        await Desk.ActAsync(SampleUsers.Citizen, (CollectResult f, Actor a) => f.HandleAsync(new(finished.Id), a, default));
        return await Desk.LoadAsync(finished.Id);
    }

    private Task<Dossier> ProposeAsync(Guid id, string user) => Desk.ActAsync(user, (ProposeRecall f, Actor a) =>
        f.HandleAsync(new(id, null, "Sai ngày sinh", "Điều 21 NĐ 61/2018/NĐ-CP"), a, default));

    private Task<Dossier> RecallAsync(Guid id, string user = SampleUsers.Leader) =>
        Desk.ActAsync(user, (RecallResult f, Actor a) => f.HandleAsync(new(id, null), a, default));

    private async Task<DossierFact> FactAsync(Guid id)
    {
        await core.RunAsync<FactProjection>(p => p.RunAsync(default));
        return await core.ReadAsync(db => db.DossierFacts.AsNoTracking().SingleAsync(f => f.DossierId == id));
    }
}
