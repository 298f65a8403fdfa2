using System.Text.RegularExpressions;
using MotCua.Core.Catalogue;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Catalogue;

public sealed class PackageValidatorTests
{
    private const string Sheet = PackageFiles.Sheet, Form = PackageFiles.Form, Process = PackageFiles.Process;
    private const string Rules = PackageFiles.Rules, Vi = PackageFiles.TextsVi, En = PackageFiles.TextsEn;

    private static readonly PackageFiles Card = Sample("1.014137");
    private static readonly PackageFiles Joint = Sample("2.000986");

    public static TheoryData<string> Codes => [.. SampleFiles.Packages.Select(p => Path.GetFileName(p)!)];

    /// <summary>Code of the finding, the file, what is replaced there, by what.</summary>
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "package.yaml", Sheet, "code: \"1.014137\"", "code: \"1.014137\"\ncode: \"1.014138\"" },
        { "package.yaml", Sheet, "version: 1", "version: one" },
        { "package.yaml", Vi, "steps.sign:", "- steps.sign:" },
        { "package.json", Form, "\"type\": \"default\"", "\"type\" \"default\"" },
        { "package.unknown-key", Sheet, "    limit: { value: 5, unit: working-day }", "    limits: { value: 5, unit: working-day }" },
        { "package.empty-key", Sheet, "lifeEvents: [birth, health]", "lifeEvents:" },
        { "sheet.missing", Sheet, "name: { vi: Cấp thẻ bảo hiểm y tế, en: Health insurance card }", "name: { vi: Cấp thẻ bảo hiểm y tế, en: \"\" }" },
        { "sheet.code", Sheet, "code: \"1.014137\"", "code: \"1014137\"" },
        { "sheet.field-code", Sheet, "field: G18-YT26", "field: YT26" },
        { "sheet.case-code", Sheet, "\"1.014137.02\"", "\"1.014138.02\"" },
        { "sheet.unknown-value", Sheet, "unit: working-day", "unit: day" },
        { "sheet.unknown-value", Sheet, "submit: data", "submit: lookup" },
        { "sheet.unknown-value", Sheet, "accept: [pdf, jpg, png]", "accept: [exe]" },
        { "sheet.unknown-value", Sheet, "lifeEvents: [birth, health]", "lifeEvents: [wedding]" },
        { "sheet.duplicate", Sheet, "code: \"1.014137.02\"", "code: \"1.014137.01\"" },
        { "sheet.duplicate", Sheet, "code: giay-to-thay-doi", "code: giay-khai-sinh" },
        { "sheet.unknown-legal-basis", Sheet, "    legalBasis: nd-188-2025", "    legalBasis: nd-1-1900" },
        { "sheet.no-legal-basis", Sheet, "    limit: { value: 5, unit: working-day }\n    legalBasis: nd-188-2025", "    limit: { value: 5, unit: working-day }" },
        { "sheet.range", Sheet, "limit: { value: 5, unit: working-day }", "limit: { value: 0, unit: working-day }" },
        { "sheet.partial-reason", Sheet, "online: { kind: full }", "online: { kind: partial }" },
        { "sheet.department", Sheet, "resolver: { kind: social-insurance }", "resolver: { kind: department }" },
        { "sheet.section", Sheet, "resolver: { kind: social-insurance }", "resolver: { kind: social-insurance }\nsection: kinh-te" },
        { "sheet.channel", Sheet, "\ndocuments:", "\nfees:\n  - { code: f, kind: fee, name: { vi: a, en: b }, amount: { fax: 1 }, legalBasis: luat-bhyt }\ndocuments:" },
        { "sheet.time", Sheet, "limit: { value: 5, unit: working-day }", "limit: { value: 5, unit: working-day }\n    sameDay: { cutoff: 3pm }" },
        { "texts.missing", En, "steps.sign: ", "steps.signature: " },
        { "texts.missing", Vi, "question.holder.change: ", "question.holder.changes: " },
        { "texts.missing", En, "guidance.sign: ", "# " },
        { "texts.orphan", Vi, "next.draft: ", "steps.dance: \"x\"\nnext.draft: " },
        { "form.not-page", Form, "\"type\": \"group\"", "\"type\": \"textfield\"" },
        { "form.no-such-page", Form, "\"key\": \"page_card\"", "\"key\": \"page_cards\"" },
        { "form.unknown-type", Form, "\"type\": \"textarea\"", "\"type\": \"iframe\"" },
        { "form.no-key", Form, "\"key\": \"cardForm\"", "\"keys\": \"cardForm\"" },
        { "form.duplicate-key", Form, "\"key\": \"cardForm\"", "\"key\": \"healthFacility\"" },
        { "form.no-label", Form, "\"motcua:label.en\": \"Your full name\"", "\"motcua:label.en\": \"\"" },
        { "form.no-options", Form, "\"value\": \"paper\"", "\"value\": \"electronic\"" },
        { "form.unknown-kind", Form, "\"motcua:kind\": \"phone\"", "\"motcua:kind\": \"fax\"" },
        { "form.file-slot", Form, "\"type\": \"textarea\"", "\"type\": \"filepicker\"" },
        { "form.file-slot", Form, "\"motcua:kind\": \"phone\"", "\"motcua:kind\": \"file-slot\"" },
        { "form.unknown-role", Form, "\"motcua:role\": \"subject.name\"", "\"motcua:role\": \"subject.colour\"" },
        { "form.role-needed", Form, "\"motcua:role\": \"place.area\"", "\"motcua:role\": \"subject.id\"" },
        { "feel.syntax", Sheet, "when: \"case = ", "when: \"case = = " },
        { "feel.syntax", Form, "\"hide\": \"=relation", "\"hide\": \"=(relation" },
        { "feel.unknown-name", Sheet, "when: \"case = ", "when: \"cases = " },
        { "feel.unknown-name", Form, "\"hide\": \"=relation", "\"hide\": \"=answers.relatoin" },
        { "form.invalid", Form, "\"maxLength\": 200", "\"maxLength\": 200, \"pattern\": \"(\"" },
        { "feel.unknown-name", Form, "\"motcua:kind\": \"phone\"", "\"motcua:kind\": \"phone\", \"motcua:required\": \"nobody = 1\"" },
        { "rules.no-answer", Rules, "<text>\"change\"</text>", "<text>\"new-member\"</text>" },
        { "rules.invalid", Rules, "</definitions>", "" },
        { "rules.no-case-decision", Rules, "<decision id=\"case\" name=\"case\">", "<decision id=\"case\" name=\"which\">" },
        { "rules.unknown-case", Rules, "\"1.014137.03\"", "\"1.014137.09\"" },
        { "rules.unused-case", Rules, "\"1.014137.03\"", "\"1.014137.01\"" },
        { "rules.open-question", Rules, "typeRef=\"string\">\n          <text>holder", "typeRef=\"boolean\">\n          <text>holder" },
        { "process.invalid", Process, "</bpmn:definitions>", "" },
        { "process.unknown-role", Process, "motcua:role=\"leader\"", "motcua:role=\"king\"" },
        { "process.unknown-action", Process, "motcua:action=\"draft\"", "motcua:action=\"guess\"" },
        { "process.limit", Process, "motcua:limit=\"4 working-hour\"", "motcua:limit=\"soon\"" },
        { "process.outside", Process, "<bpmn:endEvent id=\"end\" name=\"Kết thúc\">", "<bpmn:endEvent id=\"end\"><bpmn:signalEventDefinition id=\"signal\" />" },
        { "process.unknown-role", Process, "<bpmn:endEvent id=\"end\"", "<bpmn:serviceTask id=\"robot\" /><bpmn:endEvent id=\"end\"" },
        { "process.timer", Process, "<bpmn:endEvent id=\"end\"", Border("<bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration>soon</bpmn:timeDuration></bpmn:timerEventDefinition>") },
        { "process.message", Process, "<bpmn:endEvent id=\"end\"", Border("<bpmn:messageEventDefinition id=\"m\" />") },
        { "process.no-signature", Process, "motcua:action=\"sign\"", "motcua:action=\"review\"" },
    };

    private static string Border(string definition) =>
        $"<bpmn:boundaryEvent id=\"border\" attachedToRef=\"sign\">{definition}</bpmn:boundaryEvent><bpmn:endEvent id=\"end\"";

    public static TheoryData<string, string, string, string> WrongJoint => new()
    {
        { "process.unsound", Process, " default=\"to_fork_from_birth_result\"", "" },
        { "process.unknown-branch", Process, "motcua:branch=\"residence\"", "motcua:branch=\"home\"" },
        { "process.unused-branch", Process, "motcua:branch=\"residence\"", "motcua:branch=\"birth\"" },
        { "process.other-procedure", Process, "calledElement=\"1.004222\"", "calledElement=\"1.004194\"" },
        { "feel.unknown-name", Process, "outcome = ", "outcom = " },
        { "process.outside", Process, "<bpmn:parallelGateway id=\"fork\">", "<bpmn:parallelGateway id=\"fork\" instantiate=\"true\">" },
        { "feel.syntax", Sheet, "personName: childName", "personName: \"(childName\"" },
        { "rules.no-answer", Rules, "<text>true</text>", "<text>false</text>" },
        { "sheet.duplicate", Sheet, "id: residence", "id: birth" },
        { "sheet.case-code", Sheet, "case: \"1.004222.04\"", "case: \"1.001193.01\"" },
        { "texts.missing", Vi, "refusal.too-old: ", "refusal.old: " },
    };

    [Theory, MemberData(nameof(Codes))]
    public void Every_sample_package_is_valid(string code) =>
        Sentences(PackageValidator.Validate(Sample(code))).ShouldBeEmpty();

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_package_is_found_out(string code, string file, string old, string @new) =>
        ShouldFind(Card, code, file, old, @new);

    [Theory, MemberData(nameof(WrongJoint))]
    public void A_wrong_joint_package_is_found_out(string code, string file, string old, string @new) =>
        ShouldFind(Joint, code, file, old, @new);

    [Fact]
    public void A_joint_procedure_with_one_branch_is_found_out()
    {
        var package = Joint.ToPackage();
        var alone = package with { Sheet = package.Sheet with { Joint = new JointPlan { Branches = [package.Sheet.Joint!.Branches[0]] } } };
        PackageValidator.Validate(alone).ShouldContain(f => f.Code == "sheet.branches");
    }

    [Fact]
    public void Questions_with_more_combinations_than_can_be_tried_are_found_out()
    {
        var package = Card.ToPackage();
        var questions = Enumerable.Range(1, 15).Select(n => $"q{n}").ToList();
        var table = package.Rules.IndexOf("<output ", StringComparison.Ordinal);
        var inputs = string.Concat(questions.Select(q =>
            $"<input id=\"i_{q}\"><inputExpression typeRef=\"boolean\"><text>{q}</text></inputExpression></input>"));
        var cells = string.Concat(questions.Select(_ => "<inputEntry><text>-</text></inputEntry>"));
        var wide = package.Rules.Insert(table, inputs).Replace("<outputEntry ", cells + "<outputEntry ");
        var undeclared = Regex.Replace(wide, "<informationRequirement.*?</informationRequirement>", "", RegexOptions.Singleline);
        PackageValidator.Validate(package with { Rules = undeclared }).ShouldContain(f => f.Code == "rules.too-many-answers");
    }

    [Theory, MemberData(nameof(Files))]
    public void A_missing_file_is_named(string file)
    {
        var rest = new PackageFiles(Card.Texts.Where(t => t.Key != file).ToDictionary());
        PackageValidator.Validate(rest).ShouldHaveSingleItem().ShouldBe(new PackageFinding(
            "package.missing-file", file, "", "Gói thủ tục thiếu tệp này.", "The package lacks this file."));
    }

    public static TheoryData<string> Files => [.. PackageReader.Files];

    [Fact]
    public void Every_message_is_proved_by_a_wrong_package()
    {
        string[] shown = [.. Wrong.Concat(WrongJoint).Select(row => row.Data.Item1), "sheet.branches", "package.missing-file", "rules.too-many-answers"];
        PackageMessages.Codes.Except(shown).ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_key_is_named_with_its_line()
    {
        var wrong = Replace(Card, Sheet, "online: { kind: full }", "online: { kindd: full }");
        var finding = PackageValidator.Validate(wrong).ShouldHaveSingleItem();
        finding.Path.ShouldBe("online.kindd");
        finding.MessageEn.ShouldContain("kindd");
        finding.MessageVi.ShouldStartWith("Dòng ");
    }

    private static void ShouldFind(PackageFiles good, string code, string file, string old, string @new)
    {
        var findings = PackageValidator.Validate(Replace(good, file, old, @new));
        findings.Select(f => f.Code).ShouldContain(code, string.Join('\n', Sentences(findings)));
        findings.Where(f => f.Code == code).ShouldAllBe(f => f.MessageVi != "" && f.MessageEn != f.MessageVi);
        findings.ShouldContain(f => f.Code == code && f.File == file);
    }

    private static PackageFiles Replace(PackageFiles files, string file, string old, string @new)
    {
        var text = files.Texts[file];
        text.ShouldContain(old);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return new PackageFiles(new Dictionary<string, string>(files.Texts) { [file] = text[..at] + @new + text[(at + old.Length)..] });
    }

    private static IEnumerable<string> Sentences(IEnumerable<PackageFinding> findings) =>
        findings.Select(f => $"{f.Code} {f.File} {f.Path}: {f.MessageEn}");

    private static PackageFiles Sample(string code) => PackageFiles.Read(Path.Combine(SampleFiles.Root, "procedures", code));
}
