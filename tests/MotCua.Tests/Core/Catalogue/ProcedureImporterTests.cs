using MotCua.Core.Catalogue;
using MotCua.Core.Catalogue.Import;
using MotCua.Core.Platform;

namespace MotCua.Tests.Core.Catalogue;

public sealed class ProcedureImporterTests
{
    private static readonly DateOnly From = new(2026, 1, 1);

    /// <summary>A record with nothing to repair but what the source never has; members are overridden by each test.</summary>
    private const string Clean = """
        "code": "1.999001", "name": "Cấp sổ xanh", "fieldCode": "G15-TP07", "field": "Hộ tịch", "level": "xã", "fullProcess": true,
        "decision": "12/QĐ-BTP", "cases": [{ "code": "1.999001.01", "name": "Cấp mới", "day": { "qty": 3, "type": "WORKING_DAY" } }],
        "methods": [{ "ch": "D", "t": "3 ngày làm việc" }], "fees": [], "feeNote": "",
        "components": [{ "code": "000.00.00.G15-KQ000001", "name": "Bản vẽ", "orig": 1, "copy": 0, "case": "" }],
        "results": [{ "code": "KQ.G15.000001", "name": "Sổ xanh" }]
        """;

    private static readonly string[] Always = ["import.resolver", "import.audience", "import.legal-basis", "import.no-english"];

    /// <summary>Code of the repair, the member that is dirty, the value before and the value after.</summary>
    public static TheoryData<string, string, string, string> Dirty => new()
    {
        { "import.html", """ "name": "<b>Cấp</b>&nbsp;sổ xanh" """, "<b>Cấp</b>&nbsp;sổ xanh", " Cấp  sổ xanh" },
        { "import.spacing", """ "name": "- Cấp  sổ xanh." """, "- Cấp  sổ xanh.", "Cấp sổ xanh" },
        { "import.capitals", """ "name": "CẤP SỔ XANH" """, "CẤP SỔ XANH", "Cấp sổ xanh" },
        { "import.no-cases", """ "cases": [] """, "", "1.999001.01" },
        { "import.case-code", """ "cases": [{ "code": "x", "name": "Một", "day": { "qty": 3, "type": "WORKING_DAY" } }] """, "x", "1.999001.01" },
        { "import.duplicate-case", """ "cases": [{ "code": "1.999001.01", "day": { "qty": 3, "type": "DAY" } }, { "code": "1.999001.01", "day": { "qty": 3, "type": "DAY" } }] """, "1.999001.01", "1.999001.02" },
        { "import.no-limit", """ "cases": [{ "code": "1.999001.01", "name": "Một" }] """, "", "3 working-day" },
        { "import.unknown-unit", """ "cases": [{ "code": "1.999001.01", "name": "Một", "day": { "qty": 1, "type": "OTHER" } }] """, "1 OTHER", "1 working-day" },
        { "import.unknown-unit", """ "methods": [{ "ch": "O", "t": "1 ?" }] """, "1 ?", "" },
        { "import.no-channel", """ "methods": [] """, "", "direct" },
        { "import.odd-fee", """ "fees": [25] """, "25", "" },
        { "import.odd-fee", """ "fees": [100], "feeNote": "Phí công bố: 100.000 đồng/lần" """, "100", "100000" },
        { "import.fee-from-note", """ "fees": [0], "feeNote": "Lệ phí: 135.000 đồng/lần" """, "0", "135000" },
        { "import.fee-set-locally", """ "fees": [0], "feeNote": "Do Hội đồng nhân dân quy định" """, "0", "" },
        { "import.fee-choice", """ "fees": [5000, 10000], "feeNote": "x" """, "5000, 10000", "x" },
        { "import.submit-kind", Component("Hộ chiếu", group: "* Giấy tờ phải xuất trình:"), "* Giấy tờ phải xuất trình:", "present" },
        { "import.situation", Component("Hộ chiếu", group: "Trường hợp uỷ quyền:"), "Trường hợp uỷ quyền", "situation = \"s1\"" },
        { "import.optional", Component("Bản đồ (nếu có)"), "Bản đồ (nếu có)", "false" },
        { "import.form-as-paper", Component("Tờ khai theo mẫu"), "Tờ khai theo mẫu", "" },
        { "import.component-code", Component("Hộ chiếu", code: "auuyii"), "auuyii", "tp-01" },
        { "import.merged", $""" "components": [{Paper("A")}, {Paper("B")}] """, "2", "situation = \"s1\" or situation = \"s2\"" },
        { "import.no-copies", """ "components": [{ "code": "G15-KQ001", "name": "Hộ chiếu", "orig": 0, "copy": 0, "case": "" }] """, "0/0", "1" },
        { "import.cut-text", Component(new string('a', 190) + " cắtgiữach"), new string('a', 190) + " cắtgiữach", new string('a', 190) + "…" },
        { "import.result-code", """ "results": [{ "code": "KQ-G17.000021", "name": "Văn bản" }] """, "KQ-G17.000021", "KQ.G17.000021" },
        { "import.result-slip", """ "results": [{ "code": "KQ.G12.1", "name": "Thông báo từ chối" }, { "code": "KQ.G12.000002", "name": "Sổ" }] """, "Thông báo từ chối", "" },
        { "import.odd-fee", """ "fees": [100, 100000], "feeNote": "Phí: 100.000 đồng" """, "100", "100000" },
        { "import.no-result", """ "results": [] """, "0", "0" },
    };

    [Theory, MemberData(nameof(Dirty))]
    public void Dirty_data_is_repaired_and_both_values_are_reported(string code, string member, string before, string after)
    {
        var repair = One(member).Repairs.Where(r => r.Code == code).ShouldHaveSingleItem();
        (repair.Before, repair.After).ShouldBe((before, after));
    }

    [Fact]
    public void Every_kind_of_repair_is_proved_and_has_both_languages()
    {
        RepairMessages.Codes.Except(Dirty.Select(row => row.Data.Item1)).Except(Always).ShouldBeEmpty();
        RepairMessages.Codes.ShouldAllBe(c => RepairMessages.In(c, "vi") != RepairMessages.In(c, "en"));
    }

    [Fact]
    public void A_clean_record_needs_only_what_the_source_never_says()
    {
        var draft = One("\"issuer\": \"Bộ Tư pháp\"");
        draft.Repairs.Select(r => r.Code).ShouldBe(Always, ignoreOrder: true);
        var sheet = draft.Package.Sheet;
        sheet.Cases.ShouldHaveSingleItem().Limit.ShouldBe(new Limit { Value = 3, Unit = "working-day" });
        sheet.Channels.Keys.ShouldBe(["direct"]);
        sheet.Documents.ShouldHaveSingleItem().Code.ShouldBe("000.00.00.G15-KQ000001");
        sheet.Resolver.Kind.ShouldBe("commune");
        sheet.EffectiveFrom.ShouldBe(From);
    }

    [Fact]
    public void A_draft_lacks_only_words_a_person_must_give()
    {
        string[] open = ["sheet.missing", "sheet.partial-reason", "texts.missing", "form.no-options"];
        var draft = One("""
            "cases": [{ "code": "1.999001.01", "name": "Một", "day": { "qty": 3, "type": "DAY" } }, { "code": "1.999001.02", "name": "Hai", "day": { "qty": 5, "type": "DAY" } }]
            """);
        var findings = PackageValidator.Validate(draft.Package);
        findings.ShouldNotBeEmpty();
        findings.Select(f => f.Code).Distinct().ShouldBeSubsetOf(open);
    }

    [Fact]
    public void A_certificate_that_may_also_be_refused_stays_a_result() =>
        One(""" "results": [{ "code": "KQ.G12.000009", "name": "Giấy chứng nhận hoặc văn bản từ chối" }] """)
            .Package.Sheet.Results.ShouldHaveSingleItem().Name.Vi.ShouldBe("Giấy chứng nhận hoặc văn bản từ chối");

    [Fact]
    public void An_amount_told_twice_is_one_fee() =>
        One(""" "fees": [100, 100000], "feeNote": "Phí: 100.000 đồng" """)
            .Package.Sheet.Fees.ShouldHaveSingleItem().Amount.ShouldBe(new Dictionary<string, decimal> { ["direct"] = 100_000 });

    [Fact]
    public void A_record_without_a_usable_code_is_named_and_the_others_come_through()
    {
        var result = ProcedureImporter.Read($"[{{ \"code\": \"12\" }}, null, {{ {Clean} }}]", From);
        result.Skipped.ShouldBe([new SkippedRecord(0, "12"), new SkippedRecord(1, "")]);
        result.Drafts.ShouldHaveSingleItem().Package.Sheet.Code.ShouldBe("1.999001");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{ \"code\": 5 }]")]
    [InlineData("not json")]
    public void A_file_that_is_no_list_of_records_is_refused(string json) =>
        Should.Throw<RefusalException>(() => ProcedureImporter.Read(json, From)).Refusal.Code.ShouldBe("import-unreadable");

    [Fact]
    public void The_national_sample_becomes_drafts_that_freeze_and_read_back()
    {
        if (SharedFile("data/procedures_sample.json") is not { } file)
            return;
        var result = ProcedureImporter.Read(File.ReadAllText(file), From);
        result.Skipped.ShouldBeEmpty();
        result.Drafts.Count.ShouldBe(92);
        string[] open = ["sheet.missing", "sheet.partial-reason", "texts.missing", "form.no-options"];
        foreach (var draft in result.Drafts)
        {
            var content = PackageContent.Write(draft.Package);
            PackageContent.Write(PackageContent.Read(content)).ShouldBe(content);
            PackageValidator.Validate(draft.Package).Select(f => f.Code).Distinct().ShouldBeSubsetOf(open, draft.Package.Sheet.Code);
            draft.Package.Sheet.Fees.ShouldAllBe(f => f.Amount.Values.All(a => a >= 1000));
        }
    }

    private static string Paper(string group) =>
        $$"""{ "code": "G15-KQ001", "name": "Hộ chiếu", "orig": 1, "copy": 0, "case": "Trường hợp {{group}}" }""";

    private static string Component(string name, string group = "", string code = "G15-KQ001") =>
        $$""" "components": [{ "code": "{{code}}", "name": "{{name}}", "orig": 1, "copy": 0, "case": "{{group}}" }] """;

    /// <summary>Imports the clean record with members given again: in JSON the last one counts.</summary>
    private static ImportedDraft One(string members) =>
        ProcedureImporter.Read($"[{{ {Clean}, {members} }}]", From).Drafts.ShouldHaveSingleItem();

    private static string? SharedFile(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "MotCua.slnx")))
            root = root.Parent;
        var shared = Environment.GetEnvironmentVariable("MOTCUA_SHARED") ?? Path.Combine(root!.FullName, "..", "shared");
        var file = Path.Combine(shared, path);
        if (File.Exists(file))
            return file;
        Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", $"{path} must be there when CI=true.");
        Assert.Skip($"No shared folder with {path}.");
        return null;
    }
}
