using System.Xml.Linq;

namespace MotCua.Core.Catalogue;

/// <summary>A question asked before the form: an input of a decision table; no values means yes or no.</summary>
internal sealed record PreQuestion(string Name, IReadOnlyList<string> Values);

/// <summary>What the rules of a package ask and may answer.</summary>
internal sealed record RulesSummary(IReadOnlyList<PreQuestion> Questions, IReadOnlyList<string> Refusals);

/// <summary>Checks of <c>rules.dmn</c> that belong to a procedure: the case decision, its outcomes, its questions.</summary>
internal static class RulesChecks
{
    public static RulesSummary Check(ProcedurePackage package, FindingList findings)
    {
        if (PackageXml.Read(package.Rules, "rules.invalid", findings) is not { } root)
            return new RulesSummary([], []);
        if (Decision(root, "case") is { } decision)
            Outcomes(decision, package.Sheet, findings);
        else
            findings.Add("rules.no-case-decision", "case");
        var refusals = Decision(root, "eligibility") is { } eligibility ? Outputs(eligibility).Where(o => o != "ok") : [];
        return new RulesSummary(Questions(root, findings), [.. refusals.Distinct()]);
    }

    private static XElement? Decision(XElement root, string name) =>
        root.All("decision").FirstOrDefault(d => d.Attribute("name")?.Value == name);

    private static void Outcomes(XElement decision, ProcedureSheet sheet, FindingList findings)
    {
        var outputs = Outputs(decision).ToHashSet();
        foreach (var output in outputs.Where(o => sheet.Cases.All(c => c.Code != o)))
            findings.Add("rules.unknown-case", "case", output);
        foreach (var unused in sheet.Cases.Where(c => !outputs.Contains(c.Code)))
            findings.Add("rules.unused-case", "case", unused.Code);
    }

    private static IEnumerable<string> Outputs(XElement decision) =>
        decision.All("outputEntry").Concat(decision.Elements().Where(e => e.Name.LocalName == "literalExpression"))
            .Select(e => Unquoted(Content(e)));

    private static List<PreQuestion> Questions(XElement root, FindingList findings)
    {
        var questions = new List<PreQuestion>();
        foreach (var input in root.All("input").Where(i => i.All("inputExpression").Any()))
        {
            var question = Question(input, findings);
            if (question.Name.Length > 0 && questions.All(q => q.Name != question.Name))
                questions.Add(question);
        }
        return questions;
    }

    private static PreQuestion Question(XElement input, FindingList findings)
    {
        var expression = input.All("inputExpression").First();
        var values = input.All("inputValues").FirstOrDefault() is { } list
            ? Content(list).Split(',').Select(Unquoted).ToList()
            : [];
        var name = Content(expression);
        var boolean = expression.Attribute("typeRef")?.Value == "boolean";
        if (boolean != (values.Count == 0))
            findings.Add("rules.open-question", input.Id(), name);
        return new PreQuestion(name, values);
    }

    private static string Content(XElement element) => element.All("text").FirstOrDefault()?.Value.Trim() ?? "";

    private static string Unquoted(string text) => text.Trim().Trim('"');
}
