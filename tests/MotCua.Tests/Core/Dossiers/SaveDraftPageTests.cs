using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class SaveDraftPageTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_page_with_errors_is_kept_as_typed_but_not_done()
    {
        var draft = await Desk.BirthDraftAsync();
        var errors = await SaveAsync(draft.Id, "page_child", new() { ["childName"] = "", ["childBirthDate"] = "2026-02-31" });
        errors.Select(e => e.Key).ShouldContain("childName");
        errors.Select(e => e.Key).ShouldContain("childBirthDate");
        var stored = await StoredAsync(draft.Id);
        stored.Answers.ShouldContain("2026-02-31");
        stored.DonePages.Split(',').ShouldNotContain("page_child");
        stored.DonePages.Split(',').ShouldContain("page_mother");
    }

    [Fact]
    public async Task Nobody_is_born_tomorrow()
    {
        var draft = await Desk.BirthDraftAsync();
        var tomorrow = VietnamTime.DateOf(core.Clock.GetUtcNow()).AddDays(1);
        var errors = await SaveAsync(draft.Id, "page_child", new() { ["childBirthDate"] = $"{tomorrow:yyyy-MM-dd}" });
        errors.ShouldContain(e => e.Key == "childBirthDate" && e.Code == "too-late");
    }

    [Fact]
    public async Task A_page_can_be_saved_again_and_is_done_once()
    {
        var draft = await Desk.BirthDraftAsync();
        var (page, answers) = Desk.BirthAnswers().First();
        (await SaveAsync(draft.Id, page, answers)).ShouldBeEmpty();
        (await StoredAsync(draft.Id)).DonePages.Split(',').Count(p => p == page).ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_page_or_another_persons_draft_is_not_there()
    {
        var draft = await Desk.BirthDraftAsync();
        await Refused.AsAbsentAsync(() => SaveAsync(draft.Id, "page_nothing", []));
        await Refused.AsAbsentAsync(() => SaveAsync(draft.Id, "page_child", [], SampleUsers.OtherCitizen));
    }

    [Fact]
    public async Task An_expired_draft_takes_nothing_more()
    {
        await using var later = new CoreFixture();
        await later.InitializeAsync();
        var desk = new Desk(later.Services);
        var draft = await desk.BirthDraftAsync();
        later.Clock.Advance(TimeSpan.FromDays(60));
        await Refused.WithAsync("draft-expired", () => desk.ActAsync(SampleUsers.Citizen, (SaveDraftPage f, Actor a) =>
            f.HandleAsync(new(draft.Id, "page_child", []), a, default)));
    }

    private Task<IReadOnlyList<MotCua.Engines.Forms.FormError>> SaveAsync(
        Guid id, string page, JsonObject answers, string user = SampleUsers.Citizen) =>
        Desk.ActAsync(user, (SaveDraftPage f, Actor a) => f.HandleAsync(new(id, page, answers), a, default));

    private Task<DossierDraft> StoredAsync(Guid id) => core.ReadAsync(db => db.DossierDrafts.SingleAsync(d => d.Id == id));
}
