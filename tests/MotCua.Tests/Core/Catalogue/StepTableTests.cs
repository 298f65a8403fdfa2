using CsCheck;
using MotCua.Core.Catalogue;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Catalogue;

public sealed class StepTableTests
{
    private static readonly ProcedurePackage Card = Read("1.014137");

    [Fact]
    public void A_linear_process_reads_as_rows_and_writes_back_without_findings()
    {
        var rows = StepTable.Of(Card)!;
        rows.Select(r => r.Id).ShouldBe(["appraise", "draft", "sign", "number"]);
        rows[0].ShouldSatisfyAllConditions(
            r => r.Name.ShouldBe(new Bilingual { Vi = "Kiểm tra hồ sơ và dữ liệu dân cư", En = "Check the dossier and population data" }),
            r => (r.Role, r.Action, r.Limit).ShouldBe(("specialist", "appraise", "1 working-day")),
            r => r.Now.En.ShouldStartWith("Social Insurance"));
        var written = Apply(rows);
        PackageValidator.Validate(written).ShouldBeEmpty();
        StepTable.Of(written).ShouldBe(rows);
        PackageComparison.Of(Card, written).Changes.Where(c => c.Kind != "drawing").ShouldBeEmpty();
    }

    [Fact]
    public void The_same_rows_give_the_same_text() =>
        StepTable.Write(Card, StepTable.Of(Card)!).Texts.ShouldBe(StepTable.Write(Card, StepTable.Of(Card)!).Texts);

    [Fact]
    public void Rows_are_added_moved_and_deleted_with_their_words()
    {
        var rows = StepTable.Of(Card)!;
        var review = new StepRow(null, new() { Vi = "Xem lại", En = "Review" }, "head", "review", "2 working-hour",
            new() { Vi = "Trưởng phòng xem lại.", En = "The head checks." }, new() { Vi = "Lãnh đạo ký.", En = "A leader signs." });
        var written = Apply([rows[1], review, rows[2], rows[3]]);
        PackageValidator.Validate(written).ShouldBeEmpty();
        StepTable.Of(written)!.Select(r => r.Id).ShouldBe(["draft", "step_1", "sign", "number"]);
        written.TextsEn.Keys.ShouldNotContain(k => k.EndsWith(".appraise", StringComparison.Ordinal));
        written.TextsEn["names.step_1"].ShouldBe("Review");
    }

    [Fact]
    public void What_is_missing_is_a_finding_not_an_error()
    {
        var row = new StepRow("<x>", new(), "king", "", "soon", new(), new());
        var findings = PackageValidator.Validate(Apply([row, row]));
        findings.ShouldContain(f => f.Code == "process.unknown-role" && f.Path == "step_1");
        findings.ShouldContain(f => f.Code == "process.limit" && f.Path == "step_2");
        findings.ShouldContain(f => f.Code == "process.no-signature");
    }

    [Fact]
    public void Any_table_is_a_sound_process() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 11]).Sample((count, at) =>
        {
            var sign = StepTable.Of(Card)![2];
            var rows = Enumerable.Range(0, count).Select(i => sign with { Id = i == at % count ? "sign" : null }).ToList();
            var written = Apply(rows);
            PackageValidator.Validate(written).Where(f => f.File == PackageFiles.Process).ShouldBeEmpty();
            StepTable.Of(written)!.Count.ShouldBe(count);
        }, iter: 30);

    [Theory]
    [InlineData("1.001193")]
    [InlineData("2.000986")]
    public void A_process_with_branches_is_not_a_table(string code) => StepTable.Of(Read(code)).ShouldBeNull();

    [Theory]
    [InlineData("name=\"Duyệt cấp thẻ\"", "name=\"Duyệt cấp thẻ\" motcua:branch=\"x\"")]
    [InlineData("<bpmn:endEvent id=\"end\" name=\"Kết thúc\">", "<bpmn:endEvent id=\"end\"><bpmn:terminateEventDefinition id=\"t\" />")]
    [InlineData("<bpmn:definitions", "garbage")]
    public void What_a_table_would_lose_is_not_a_table(string from, string to)
    {
        Card.Process.ShouldContain(from);
        LinearProcess.Read(Card.Process.Replace(from, to)).ShouldBeNull();
    }

    private static ProcedurePackage Read(string code) => PackageReader.Read(Path.Combine(SampleFiles.Root, "procedures", code));

    private static ProcedurePackage Apply(IReadOnlyList<StepRow> rows) =>
        PackageFiles.Of(Card).With(StepTable.Write(Card, rows)).ToPackage();
}
