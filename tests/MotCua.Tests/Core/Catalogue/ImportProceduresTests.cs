using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Catalogue;

public sealed class ImportProceduresTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task An_import_makes_drafts_with_their_repairs_and_publishes_nothing()
    {
        var outcome = await ImportAsync(Record("9.400001", "- Cấp sổ xanh"), Record("9.400002", "Cấp sổ đỏ"), "{}");
        (outcome.Drafts.Count, outcome.Skipped.Count, outcome.Kept.Count).ShouldBe((2, 1, 0));
        outcome.Drafts[0].Repairs.ShouldContain(r => r.Code == "import.spacing" && r.Before == "- Cấp sổ xanh");
        var draft = await DraftAsync("9.400001");
        draft.Origin.ShouldBe("import");
        JsonNode.Parse(draft.Repairs)!.AsArray().ShouldContain(r =>
            (string?)r!["code"] == "import.spacing" && (string?)r["before"] == "- Cấp sổ xanh" && (string?)r["after"] == "Cấp sổ xanh");
        (await core.ReadAsync(db => db.Procedures.AnyAsync(p => p.Code.StartsWith("9.4")))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_import_renews_the_draft_and_keeps_one_a_person_edited()
    {
        await ImportAsync(Record("9.400003", "Một"), Record("9.400004", "Hai"));
        var edited = await DraftAsync("9.400004");
        var files = CatalogueSamples.Files("9.400004");
        await core.RunAsync((SaveProcedureDraft f) => f.HandleAsync(new(edited.Id, edited.Version, files), CatalogueSamples.Editor, default));
        var outcome = await ImportAsync(Record("9.400003", "Một mới"), Record("9.400004", "Hai mới"));
        outcome.Kept.ShouldBe(["9.400004"]);
        (await DraftAsync("9.400003")).NameVi.ShouldBe("Một mới");
        (await DraftAsync("9.400004")).NameVi.ShouldBe("Cấp thẻ bảo hiểm y tế");
    }

    [Theory]
    [InlineData("no json", "import-unreadable")]
    [InlineData("[]", "import-empty")]
    public async Task A_file_without_records_is_refused(string json, string code) =>
        (await Should.ThrowAsync<RefusalException>(() => RunAsync(json, CatalogueSamples.Editor))).Refusal.Code.ShouldBe(code);

    [Fact]
    public async Task Only_those_who_configure_the_catalogue_may_import() =>
        await Should.ThrowAsync<NotFoundException>(() => RunAsync("[]", Actor.Anonymous));

    private static string Record(string code, string name) =>
        $$"""{ "code": "{{code}}", "name": "{{name}}", "fieldCode": "G15-TP07", "level": "xã" }""";

    private Task<ImportProcedures.Outcome> ImportAsync(params string[] records) =>
        RunAsync($"[{string.Join(',', records)}]", CatalogueSamples.Editor);

    private Task<ImportProcedures.Outcome> RunAsync(string json, Actor actor) => core.RunAsync((ImportProcedures feature) =>
        feature.HandleAsync(new(json, new DateOnly(2026, 1, 1)), actor, default));

    private Task<ProcedureDraft> DraftAsync(string code) =>
        core.ReadAsync(db => db.ProcedureDrafts.AsNoTracking().SingleAsync(d => d.ProcedureCode == code));
}
