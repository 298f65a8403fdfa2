using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Acts on many: told beforehand, each item by itself, once, and resumed where they stopped.</summary>
public sealed class StartBulkTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task What_can_be_done_is_done_and_the_rest_is_told_beforehand()
    {
        var (first, second) = (await Desk.BirthAtAsync("appraise"), await Desk.BirthAtAsync("appraise"));
        var filed = await Desk.FileBirthAsync();
        Guid[] ids = [first.Dossier.Id, second.Dossier.Id, filed.Id];
        var told = await PreviewAsync(BulkKind.Claim, SampleUsers.Specialist, ids);
        told.Where(c => c.WhyNot is null).Select(c => c.Dossier.Id).ShouldBe([first.Dossier.Id, second.Dossier.Id], ignoreOrder: true);
        told.Single(c => c.WhyNot is not null).WhyNot!.Code.ShouldBe("bulk-no-step-claim");
        var run = await RunAsync(SampleUsers.Specialist, BulkKind.Claim, ids);
        run.Items.Select(i => i.State).ShouldAllBe(s => s == BulkState.Done);
        run.FinishedAt.ShouldNotBeNull();
        var me = (await core.ActorAsync(SampleUsers.Specialist)).OfficerId;
        foreach (var dossier in new[] { first.Dossier.Id, second.Dossier.Id })
            (await Desk.LoadAsync(dossier)).HolderOfficerId.ShouldBe(me);
    }

    [Fact]
    public async Task Started_twice_or_run_twice_it_is_done_once()
    {
        var (dossier, _) = await Desk.BirthAtAsync("draft");
        var id = Guid.CreateVersion7();
        await StartAsync(SampleUsers.Specialist, BulkKind.Claim, id, [dossier.Id]);
        await StartAsync(SampleUsers.Specialist, BulkKind.Claim, id, [dossier.Id]);
        await core.RunAsync<BulkRunner>(r => r.RunAsync(id, default));
        await core.RunAsync<BulkRunner>(r => r.RunAsync(id, default));
        (await core.ReadAsync(db => db.BulkRuns.CountAsync(r => r.Id == id))).ShouldBe(1);
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.StreamId == dossier.Id && e.Type == "work.assigned.v1"))).ShouldBe(1);
        await Refused.AsAbsentAsync(() => StartAsync(SampleUsers.Head, BulkKind.Claim, id, [dossier.Id]));
    }

    [Fact]
    public async Task After_a_crash_between_act_and_record_it_goes_on_and_does_nothing_twice()
    {
        var (first, second) = (await Desk.BirthAtAsync("draft"), await Desk.BirthAtAsync("draft"));
        var run = await StartAsync(SampleUsers.Specialist, BulkKind.Claim, Guid.CreateVersion7(), [first.Dossier.Id, second.Dossier.Id]);
        var done = run.Items.OrderBy(i => i.Number).First();
        await Desk.ActAsync(SampleUsers.Specialist, (ClaimWork f, Actor a) => f.HandleAsync(new(done.DossierId, null, done.WorkItemId), a, default));
        core.Clock.Advance(TimeSpan.FromMinutes(3));
        await core.RunAsync<BulkWork>(w => w.RunAsync(default));
        var ended = await core.ReadAsync(db => db.BulkRuns.Include(r => r.Items).SingleAsync(r => r.Id == run.Id));
        ended.Items.ShouldAllBe(i => i.State == BulkState.Done);
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.StreamId == done.DossierId && e.Type == "work.assigned.v1"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_batch_is_signed_as_seen_and_a_refusal_never_in_a_batch()
    {
        var (good, item) = await Desk.BirthAtAsync("draft");
        await Desk.DraftAsync(good, item, SampleUsers.Specialist);
        var (bad, badItem) = await Desk.BirthAtAsync("draft");
        await Desk.DraftAsync(bad, badItem, SampleUsers.Specialist, "refused");
        var told = await PreviewAsync(BulkKind.Sign, SampleUsers.Leader, [good.Id, bad.Id]);
        told.Single(c => c.Dossier.Id == bad.Id).WhyNot!.Code.ShouldBe("bulk-refusal-by-itself");
        var hash = (await Desk.LoadAsync(good.Id)).LatestDraft!.ContentHash;
        var run = await RunAsync(SampleUsers.Leader, BulkKind.Sign, [good.Id, bad.Id], drafts: new() { [good.Id] = hash });
        run.Items.Single().State.ShouldBe(BulkState.Done);
        (await Desk.LoadAsync(good.Id)).SignedDecision.ShouldNotBeNull();
        (await Desk.LoadAsync(bad.Id)).SignedDecision.ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_that_changed_after_it_was_seen_is_not_signed()
    {
        var (dossier, item) = await Desk.BirthAtAsync("draft");
        await Desk.DraftAsync(dossier, item, SampleUsers.Specialist);
        var run = await RunAsync(SampleUsers.Leader, BulkKind.Sign, [dossier.Id], drafts: new() { [dossier.Id] = "another" });
        (run.Items.Single().State, run.Items.Single().RefusalCode).ShouldBe((BulkState.Refused, "draft-changed"));
    }

    [Fact]
    public async Task Handing_over_asks_for_a_reason_and_sharing_out_finds_the_least_load()
    {
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        var shared = await RunAsync(SampleUsers.Head, BulkKind.Share, [dossier.Id]);
        shared.Items.Single().State.ShouldBe(BulkState.Done);
        var holder = (await Desk.LoadAsync(dossier.Id)).HolderOfficerId;
        holder.ShouldBe((await core.ActorAsync(SampleUsers.Specialist)).OfficerId, "the other specialist is of another field");
        await Refused.WithAsync("reason-needed", () => StartAsync(SampleUsers.Specialist, BulkKind.HandOver, Guid.NewGuid(), [dossier.Id]));
        await RunAsync(SampleUsers.Specialist, BulkKind.HandOver, [dossier.Id], "Tôi đi tập huấn.");
        (await Desk.LoadAsync(dossier.Id)).HolderOfficerId.ShouldBeNull();
    }

    [Fact]
    public async Task None_or_too_many_are_refused_and_strangers_see_nothing()
    {
        await Refused.WithAsync("bulk-empty", () => PreviewAsync(BulkKind.Claim, SampleUsers.Specialist, []));
        await Refused.WithAsync("bulk-too-many", () => PreviewAsync(BulkKind.Claim, SampleUsers.Specialist,
            [.. Enumerable.Range(0, BulkPreview.MostItems + 1).Select(_ => Guid.NewGuid())]));
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        (await PreviewAsync(BulkKind.Claim, SampleUsers.SocialInsurance, [dossier.Id])).ShouldBeEmpty();
        await Refused.WithAsync("bulk-nothing-possible", () => StartAsync(SampleUsers.SocialInsurance, BulkKind.Claim, Guid.NewGuid(), [dossier.Id]));
    }

    [Fact]
    public async Task Packages_say_whether_a_batch_may_be_signed()
    {
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        (await core.RunAsync((ProcedureCatalogue c) => c.VersionAsync(dossier.ProcedureVersionId, default))).Package.Sheet.BatchSign.ShouldBeTrue();
        new ProcedureSheet().BatchSign.ShouldBeFalse();
    }

    private Task<IReadOnlyList<BulkCandidate>> PreviewAsync(BulkKind kind, string user, Guid[] ids) =>
        Desk.ActAsync(user, (BulkPreview p, Actor a) => p.OfAsync(kind, ids, a, default));

    private Task<BulkRun> StartAsync(
        string user, BulkKind kind, Guid id, Guid[] ids, string? reason = null, Dictionary<Guid, string>? drafts = null) =>
        Desk.ActAsync(user, (StartBulk f, Actor a) => f.HandleAsync(new(id, kind, ids, null, reason, drafts ?? []), a, default));

    private async Task<BulkRun> RunAsync(
        string user, BulkKind kind, Guid[] ids, string? reason = null, Dictionary<Guid, string>? drafts = null)
    {
        var run = await StartAsync(user, kind, Guid.CreateVersion7(), ids, reason ?? "theo lượt", drafts);
        await core.RunAsync<BulkRunner>(r => r.RunAsync(run.Id, default));
        return await core.ReadAsync(db => db.BulkRuns.AsNoTracking().Include(r => r.Items).SingleAsync(r => r.Id == run.Id));
    }
}
