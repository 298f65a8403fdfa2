using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace MotCua.Tests.Samples;

/// <summary>What can be said of every sample package without the engines that run it.</summary>
public sealed partial class SamplePackageTests
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dmn = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static readonly XNamespace MotCua = "https://motcua.vn/bpmn/1";
    private static readonly string[] Kinds = ["citizen-id", "tax-code", "phone", "email", "person-name", "area", "file-slot"];
    private static readonly string[] PlaceKinds = ["commune", "police-commune", "tax", "social-insurance"];

    public static TheoryData<string> Codes => [.. SampleFiles.Packages.Select(p => Path.GetFileName(p)!)];

    [Theory, MemberData(nameof(Codes))]
    public void Sheet_is_of_its_folder_and_every_legal_reference_resolves(string code)
    {
        var sheet = Sheet(code);
        sheet.Value("code").ShouldBe(code);
        var basis = sheet.List("legalBasis").Select(b => b.Value("id")).ToList();
        basis.ShouldNotBeEmpty();
        basis.ShouldBeUnique();
        sheet.List("legalBasis").ShouldAllBe(b => Confidence().IsMatch(b.Value("confidence")!));
        foreach (var part in new[] { "cases", "fees", "supplementReasons" })
            foreach (var row in sheet.List(part).Where(r => r.Value("legalBasis") is not null))
                basis.ShouldContain(row.Value("legalBasis"), $"{part} {row.Value("code")}");
    }

    [Theory, MemberData(nameof(Codes))]
    public void Codes_inside_a_package_are_unique(string code)
    {
        var sheet = Sheet(code);
        foreach (var part in new[] { "cases", "fees", "documents", "results", "supplementReasons" })
            sheet.List(part).Select(r => r.Value("code")).ShouldBeUnique();
        sheet.List("cases").ShouldAllBe(c => c.Value("code")!.StartsWith(code + "."));
        sheet.List("results").ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_text_of_the_sheet_is_in_both_languages(string code)
    {
        foreach (var node in Sheet(code).AllNodes.OfType<YamlMappingNode>().Where(n => n.Value("vi") is not null || n.Value("en") is not null))
        {
            node.Value("vi").ShouldNotBeNullOrWhiteSpace(node.ToString());
            node.Value("en").ShouldNotBeNullOrWhiteSpace(node.ToString());
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Texts_have_the_same_keys_in_both_languages_and_name_every_task_and_question(string code)
    {
        var vi = Texts(code, "vi");
        var en = Texts(code, "en");
        en.Where(k => !k.StartsWith("names.", StringComparison.Ordinal)).ShouldBe(vi);
        foreach (var task in Xml(code, "process.bpmn").Descendants(Bpmn + "userTask").Select(t => t.Attribute("id")!.Value))
        {
            new[] { $"steps.{task}", $"next.{task}", $"guidance.{task}" }.ShouldBeSubsetOf(vi);
            en.ShouldContain($"names.{task}");
        }
        foreach (var input in Xml(code, "rules.dmn").Descendants(Dmn + "input"))
            QuestionKeys(input).ShouldBeSubsetOf(vi);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Rules_give_only_cases_of_the_sheet_and_refusals_with_a_text(string code)
    {
        var rules = Xml(code, "rules.dmn");
        var cases = Sheet(code).List("cases").Select(c => c.Value("code")!).ToList();
        Outputs(rules, "case").Order().Distinct().ShouldBe(cases.Order());
        Outputs(rules, "eligibility").Where(o => o != "ok").Select(o => $"refusal.{o}").ShouldBeSubsetOf(Texts(code, "vi"));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Process_ids_connect_and_every_element_is_drawn(string code)
    {
        var process = Xml(code, "process.bpmn").Descendants(Bpmn + "process").Single();
        process.Attribute("id")!.Value.ShouldBe("p_" + code.Replace('.', '_'));
        var flows = process.Elements(Bpmn + "sequenceFlow").ToList();
        var nodes = process.Elements().Except(flows).Select(n => n.Attribute("id")!.Value).ToList();
        flows.SelectMany(f => new[] { f.Attribute("sourceRef")!.Value, f.Attribute("targetRef")!.Value }).ShouldBeSubsetOf(nodes);
        var drawn = process.Document!.Descendants().Where(e => e.Name == Di + "BPMNShape" || e.Name == Di + "BPMNEdge");
        drawn.Select(d => d.Attribute("bpmnElement")!.Value).Order()
            .ShouldBe(nodes.Concat(flows.Select(f => f.Attribute("id")!.Value)).Order());
    }

    [Theory, MemberData(nameof(Codes))]
    public void Tasks_say_who_does_what_by_when(string code)
    {
        foreach (var task in Xml(code, "process.bpmn").Descendants(Bpmn + "userTask"))
        {
            var id = task.Attribute("id")!.Value;
            new[] { "one-stop", "specialist", "head", "leader", "clerk" }.ShouldContain(task.Attribute(MotCua + "role")?.Value, id);
            new[] { "appraise", "verify", "draft", "review", "sign", "number", "other" }.ShouldContain(task.Attribute(MotCua + "action")?.Value, id);
            TaskLimit().IsMatch(task.Attribute(MotCua + "limit")?.Value ?? "").ShouldBeTrue(id);
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Form_asks_for_the_applicant_and_each_label_has_english(string code)
    {
        var pages = Form(code)["components"]!.AsArray();
        pages.ShouldAllBe(p => (string)p!["type"]! == "group");
        var fields = Components(pages).ToList();
        fields.Select(f => (string)f["id"]!).ShouldBeUnique();
        fields.ShouldAllBe(f => f["properties"]!["motcua:label.en"] != null);
        fields.SelectMany(f => f["values"]?.AsArray() ?? []).ShouldAllBe(v => v!["labelEn"] != null);
        fields.Select(f => (string?)f["properties"]!["motcua:kind"]).Where(k => k != null).Distinct().ShouldBeSubsetOf(Kinds);
        var applicant = pages.Single(p => (string)p!["key"]! == "page_applicant")!["components"]!.AsArray();
        string[] asked = ["applicantName", "applicantId", "applicantBirthDate", "applicantPhone"];
        asked.ShouldBeSubsetOf(applicant.Select(f => (string)f!["key"]!));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Form_asks_where_when_the_place_decides_who_resolves(string code)
    {
        var roles = Components(Form(code)["components"]!.AsArray()).Select(f => (string?)f["properties"]!["motcua:role"]);
        if (PlaceKinds.Contains(((YamlMappingNode)Sheet(code)["resolver"]).Value("kind")))
            roles.Count(r => r == "place.area").ShouldBe(1);
    }

    [Fact]
    public void Birth_certificate_made_here_replaces_the_paper_asked_for_there()
    {
        var made = Sheet("1.001193").List("results").Select(r => r.Value("code"));
        var replaced = Sheet("1.004222").List("documents").Single(d => d.Value("code") == "giay-khai-sinh").List("replacedBy");
        replaced.Select(r => r.ToString()).ShouldBe(made);
    }

    private static IEnumerable<string> QuestionKeys(XElement input)
    {
        var question = "question." + input.Descendants(Dmn + "text").First().Value;
        var values = input.Element(Dmn + "inputValues")?.Value ?? "";
        return [question, .. Quoted().Matches(values).Select(v => $"{question}.{v.Groups[1].Value}")];
    }

    private static IEnumerable<string> Outputs(XDocument rules, string decision) => rules
        .Descendants(Dmn + "decision").Where(d => d.Attribute("id")!.Value == decision)
        .Descendants(Dmn + "outputEntry").Select(o => o.Value.Trim().Trim('"'));

    private static IEnumerable<JsonNode> Components(JsonArray components) => components
        .SelectMany(c => Components(c!["components"]?.AsArray() ?? []).Prepend(c!));

    private static YamlMappingNode Sheet(string code) => SampleFiles.Yaml(Path.Combine(SampleFiles.Root, "procedures", code, "procedure.yaml"));

    private static IReadOnlyList<string> Texts(string code, string language) =>
        [.. SampleFiles.Yaml(Path.Combine(SampleFiles.Root, "procedures", code, $"texts.{language}.yaml"))
            .Children.Where(t => t.Value.ToString() != "").Select(t => t.Key.ToString()).Order(StringComparer.Ordinal)];

    private static XDocument Xml(string code, string file) => XDocument.Load(Path.Combine(SampleFiles.Root, "procedures", code, file));

    private static JsonNode Form(string code) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SampleFiles.Root, "procedures", code, "form.json")))!;

    [GeneratedRegex("^(high|medium|low)$")]
    private static partial Regex Confidence();

    [GeneratedRegex(@"^[1-9]\d* (working-hour|working-day|calendar-day|month)$")]
    private static partial Regex TaskLimit();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
