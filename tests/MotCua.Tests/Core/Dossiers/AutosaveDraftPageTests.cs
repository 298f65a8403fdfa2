using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AutosaveDraftPageTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private const string Page = "page_applicant";

    private Desk Desk => new(core.Services);

    [Fact]
    public async Task What_was_typed_is_kept_and_the_page_is_not_done_by_it()
    {
        var draft = await StartAsync();
        var mark = await MarkAsync(draft);
        var saved = await SaveAsync(draft, mark, ("applicantName", "Nguyễn Thị"));
        saved.Differences.ShouldBeEmpty();
        var row = await LoadAsync(draft);
        ((string?)JsonNode.Parse(row.Answers)!["applicantName"]).ShouldBe("Nguyễn Thị");
        (row.DonePages, row.SavedAt).ShouldBe(("", SampleWorld.Now));
        saved.Seen.ShouldBe(await MarkAsync(draft));
        saved.Seen.ShouldNotBe(mark);
    }

    [Fact]
    public async Task Saving_the_same_again_writes_nothing()
    {
        var draft = await StartAsync();
        var saved = await SaveAsync(draft, await MarkAsync(draft), ("applicantName", "A"));
        var facts = await core.ReadAsync(db => db.JournalEntries.CountAsync());
        var again = await SaveAsync(draft, "old", ("applicantName", "A"));
        (again.Seen, again.Differences.Count).ShouldBe((saved.Seen, 0));
        (await core.ReadAsync(db => db.JournalEntries.CountAsync())).ShouldBe(facts);
    }

    [Fact]
    public async Task What_another_device_has_saved_is_not_written_over()
    {
        var draft = await StartAsync();
        var seen = await MarkAsync(draft);
        await SaveAsync(draft, seen, ("applicantName", "Máy một"));
        var conflict = await SaveAsync(draft, seen, ("applicantName", "Máy hai"));
        var difference = conflict.Differences.ShouldHaveSingleItem();
        (difference.Field.Key, (string?)difference.Typed, (string?)difference.Kept).ShouldBe(("applicantName", "Máy hai", "Máy một"));
        ((string?)JsonNode.Parse((await LoadAsync(draft)).Answers)!["applicantName"]).ShouldBe("Máy một");
        (await SaveAsync(draft, conflict.Seen, ("applicantName", "Máy hai"))).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_page_of_the_same_draft_is_no_conflict()
    {
        var draft = await StartAsync();
        var seen = await MarkAsync(draft);
        await Desk.ActAsync(SampleUsers.Citizen, (SaveDraftPage f, Actor a) =>
            f.HandleAsync(new(draft, "page_relation", new JsonObject { ["relation"] = "mother" }), a, default));
        (await SaveAsync(draft, seen, ("applicantName", "A"))).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_for_the_owner_and_for_pages_that_exist()
    {
        var draft = await StartAsync();
        await Refused.AsAbsentAsync(() => SaveAsync(draft, "", SampleUsers.OtherCitizen, Page, ("applicantName", "A")));
        await Refused.AsAbsentAsync(() => SaveAsync(draft, "", SampleUsers.Citizen, "nowhere", ("applicantName", "A")));
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("draft-submitted", () => SaveAsync(filed.DraftId!.Value, "", ("applicantName", "A")));
    }

    private Task<AutosaveDraftPage.Saved> SaveAsync(Guid draft, string seen, params (string, string)[] typed) =>
        SaveAsync(draft, seen, SampleUsers.Citizen, Page, typed);

    private Task<AutosaveDraftPage.Saved> SaveAsync(Guid draft, string seen, string user, string page, params (string Key, string Text)[] typed)
    {
        var answers = new JsonObject();
        foreach (var (key, text) in typed)
            answers[key] = text;
        return Desk.ActAsync(user, (AutosaveDraftPage f, Actor a) => f.HandleAsync(new(draft, page, answers, seen), a, default));
    }

    private async Task<string> MarkAsync(Guid id)
    {
        var draft = await LoadAsync(id);
        var form = await core.RunAsync(async (ProcedureCatalogue c) => (await c.VersionAsync(draft.ProcedureVersionId, default)).Form);
        return AutosaveDraftPage.MarkOf(form.Pages.Single(p => p.Key == Page), (JsonObject)JsonNode.Parse(draft.Answers)!);
    }

    private async Task<Guid> StartAsync() => (await Desk.ActAsync(SampleUsers.Citizen, (StartDraft f, Actor a) => f.HandleAsync(
        new(Desk.Birth, new JsonObject { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false }, Channel.Online), a, default))).Id;

    private Task<DossierDraft> LoadAsync(Guid id) => core.ReadAsync(db => db.DossierDrafts.AsNoTracking().SingleAsync(d => d.Id == id));
}
