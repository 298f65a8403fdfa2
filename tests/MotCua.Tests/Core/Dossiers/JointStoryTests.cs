using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Engines.Forms;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Birth, residence and health card: filed once, split to three agencies, joined again, counted once.</summary>
public sealed class JointStoryTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task One_submission_goes_to_three_agencies_and_comes_back_as_one()
    {
        var mother = await FileAsync();
        await Desk.ReceiveAsync(mother.Id);
        var branches = await BranchesAsync(mother.Id);
        branches.Select(b => b.ProcedureCode).ShouldBe([Desk.Birth]);

        await Desk.FinishAsync(branches[0].Id, Desk.InBaDinh);
        branches = await BranchesAsync(mother.Id);
        branches.Count.ShouldBe(3);
        var residence = branches.Single(b => b.ProcedureCode == Desk.Residence);
        var papers = (await Desk.LoadAsync(residence.Id)).Attachments;
        papers.ShouldContain(a => a.VaultItemId != null, "the birth certificate of the first branch replaces the paper");

        await Desk.FinishAsync(residence.Id, InPolice);
        (await Desk.LoadAsync(mother.Id)).Status.ShouldBe(DossierStatus.Processing);
        await Desk.FinishAsync(branches.Single(b => b.ProcedureCode is not (Desk.Birth or Desk.Residence)).Id, InSocialInsurance);
        var joined = await Desk.LoadAsync(mother.Id);
        joined.Status.ShouldBe(DossierStatus.Finished);
        joined.Outcome.ShouldBe("approved");
        await CountedOnceAsync();
    }

    [Fact]
    public async Task A_branch_that_is_stopped_lets_the_others_go_on_and_the_outcome_is_partly()
    {
        var (mother, branches) = await SplitAsync();
        var residence = branches.Single(b => b.ProcedureCode == Desk.Residence);
        await Desk.ActAsync("chihuy.badinh", (StopProcessing f, Actor a) =>
            f.HandleAsync(new(residence.Id, null, "other", "Chưa đủ điều kiện cư trú.", "Điều 20"), a, default));
        await Desk.FinishAsync(branches.Single(b => b.ProcedureCode is not (Desk.Birth or Desk.Residence)).Id, InSocialInsurance);
        var joined = await Desk.LoadAsync(mother.Id);
        (joined.Status, joined.Outcome).ShouldBe((DossierStatus.Finished, "partly"));
    }

    [Fact]
    public async Task A_joint_dossier_that_is_stopped_leaves_no_branch_running()
    {
        var (mother, _) = await SplitAsync();
        await Desk.ActAsync(SampleUsers.Leader, (StopProcessing f, Actor a) =>
            f.HandleAsync(new(mother.Id, null, "other", "Người nộp đề nghị.", "Điều 20"), a, default));
        var branches = await BranchesAsync(mother.Id);
        branches.Where(b => b.ProcedureCode != Desk.Birth).ShouldAllBe(b => b.Status == DossierStatus.Stopped && b.DetachedAt != null);
        branches.Single(b => b.ProcedureCode == Desk.Birth).Status.ShouldBe(DossierStatus.Finished);
        var facts = await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == mother.Id).Select(e => e.Type).ToListAsync());
        facts.Count(t => t == "joint.branch-cancelled.v1").ShouldBe(2);
    }

    [Fact]
    public async Task A_branch_the_process_gives_up_is_stopped_and_no_longer_counts()
    {
        await using var own = new CoreFixture();
        await own.InitializeAsync();
        await own.RunAsync((MotCua.Core.Catalogue.InstallPackage f) => f.HandleAsync(new(WaitingSamples.JointWithLimit().ToPackage()), Actor.System, default));
        var story = new JointStoryTests(own);
        var (mother, branches) = await story.SplitAsync();
        own.Clock.Advance(TimeSpan.FromDays(11));
        await own.RunAsync((ProcessTimers t) => t.RunAsync(default));
        var card = await story.Desk.LoadAsync(branches.Single(b => b.ProcedureCode is not (Desk.Birth or Desk.Residence)).Id);
        (card.Status, card.DetachedAt is null).ShouldBe((DossierStatus.Stopped, false));
        await story.Desk.FinishAsync(branches.Single(b => b.ProcedureCode == Desk.Residence).Id, InPolice);
        var joined = await story.Desk.LoadAsync(mother.Id);
        (joined.Status, joined.Outcome).ShouldBe((DossierStatus.Finished, "approved"));
    }

    /// <summary>Birth is done, residence and health card are open.</summary>
    private async Task<(Dossier Mother, List<Dossier> Branches)> SplitAsync()
    {
        var mother = await FileAsync();
        await Desk.ReceiveAsync(mother.Id);
        await Desk.FinishAsync((await BranchesAsync(mother.Id)).Single().Id, Desk.InBaDinh);
        return (mother, await BranchesAsync(mother.Id));
    }

    private async Task CountedOnceAsync()
    {
        await core.RunAsync((FactProjection facts) => facts.RunAsync(default));
        var filter = new KpiFilter(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var all = await core.RunAsync((KpiReport r) => r.RowsAsync(filter, Actor.System, default));
        var once = await core.RunAsync((KpiReport r) => r.RowsAsync(filter with { CityTotal = true }, Actor.System, default));
        var mothers = await core.ReadAsync(db => db.Dossiers.CountAsync(d => d.MotherId == null));
        all.Sum(r => r[KpiMeasure.Received]).ShouldBe(await core.ReadAsync(db => db.Dossiers.CountAsync()));
        once.Sum(r => r[KpiMeasure.Received]).ShouldBe(mothers);
    }

    private Task<List<Dossier>> BranchesAsync(Guid motherId) => core.ReadAsync(db =>
        db.Dossiers.AsNoTracking().Where(d => d.MotherId == motherId).OrderBy(d => d.Id).ToListAsync());

    private async Task<Dossier> FileAsync()
    {
        var draft = await Desk.ActAsync(SampleUsers.Citizen, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.JointBirth, new JsonObject
        {
            ["childUnderSix"] = true, ["parentsMarried"] = true, ["bornInVietnam"] = true, ["livesWithParent"] = true,
        }, Channel.Online), a, default));
        var form = (await core.RunAsync((MotCua.Core.Catalogue.ProcedureCatalogue c) => c.VersionAsync(draft.ProcedureVersionId, default))).Form;
        foreach (var page in form.Pages)
            await Desk.ActAsync(SampleUsers.Citizen, (SaveDraftPage f, Actor a) => f.HandleAsync(new(draft.Id, page.Key, Answers(page)), a, default));
        await Desk.AttachAsync(draft.Id, "giay-chung-sinh", SampleUsers.Citizen);
        return await Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) => f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default));
    }

    private static JsonObject Answers(FormPage page)
    {
        var answers = new JsonObject();
        foreach (var field in page.Components.Where(c => c.IsInput))
            answers[field.Key] = Answer(field);
        return answers;
    }

    private static JsonNode Answer(FormField field) => (field.Kind, field.Type) switch
    {
        ("citizen-id", _) => "001194000001",
        ("phone", _) => "0900000001",
        ("email", _) => "mai@example.com",
        ("person-name", _) => "Nguyễn Thị Mai",
        ("area", _) => Desk.BaDinh,
        (_, FieldType.Date) => field.Key == "childBirthDate" ? "2026-02-20" : "1994-03-12",
        (_, FieldType.Number) => 1,
        (_, FieldType.Radio or FieldType.Select) => field.Options[0].Value,
        _ => "Hà Nội",
    };

    private static string InPolice(WorkItem item) => item.Role is "head" or "leader" ? "chihuy.badinh" : Receiving(item, "congan2.badinh");

    private static string InSocialInsurance(WorkItem item) => item.Role == "leader" ? "lanhdao.bhxhbadinh" : Receiving(item, "bhxh");

    private static string Receiving(WorkItem item, string other) => item.Role == "one-stop" ? SampleUsers.Receiver : other;
}
