using System.Text.Json.Nodes;
using MotCua.Engines.Flow;
using MotCua.Engines.Rules;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Checks every FEEL expression of a package: it must parse, and it may only read the case, the channel and answers
/// that the form gives. FEEL itself takes an unknown name for null, which would silently drop a fee or a paper.
/// </summary>
internal static class ExpressionChecks
{
    private static readonly string[] Given = ["case", "channel", "answers"];

    /// <summary>Conditions of fees and papers, and what a joint form gives its branches.</summary>
    public static void Sheet(ProcedureSheet sheet, IReadOnlySet<string> keys, FindingList findings)
    {
        HashSet<string> names = [.. keys, .. Given];
        foreach (var fee in sheet.Fees.Where(f => f.When is not null))
            One(fee.When!, $"fees[{fee.Code}].when", names, keys, findings);
        foreach (var document in sheet.Documents.Where(d => d.When is not null))
            One(document.When!, $"documents[{document.Code}].when", names, keys, findings);
        foreach (var branch in sheet.Joint?.Branches ?? [])
            foreach (var (key, answer) in branch.Answers)
                One(answer, $"joint.branches[{branch.Id}].answers.{key}", names, keys, findings);
    }

    private static readonly string[] Properties = ["motcua:required", "motcua:min", "motcua:max", "motcua:check"];

    /// <summary>When a page or a field is hidden, needed or accepted. A form also knows the day it is checked.</summary>
    public static void Form(JsonNode? element, IReadOnlySet<string> keys, FindingList findings)
    {
        if (element is not JsonObject component)
            return;
        var id = component["id"]?.ToString() ?? "";
        foreach (var expression in ExpressionsOf(component))
            One(expression.TrimStart('='), id, new HashSet<string>([.. keys, .. Given, "today"]), keys, findings);
        foreach (var child in component["components"] as JsonArray ?? [])
            Form(child, keys, findings);
    }

    private static IEnumerable<string> ExpressionsOf(JsonObject component) => Properties
        .Select(name => (component["properties"] as JsonObject)?[name])
        .Prepend((component["conditional"] as JsonObject)?["hide"])
        .Select(node => node?.ToString() ?? "").Where(text => text.Length > 0);

    /// <summary>
    /// Conditions on the flows of the process and how often its steps are repeated. Steps give back <c>outcome</c> and,
    /// by their id, <c>outcomes</c>.
    /// </summary>
    public static void Process(ProcessDefinition process, IReadOnlySet<string> keys, FindingList findings)
    {
        HashSet<string> names = [.. Given, "outcome", "outcomes"];
        foreach (var flow in process.Flows.Where(f => f.Condition is not null))
            One(flow.Condition!, flow.Id, names, keys, findings);
        HashSet<string> counts = [.. names, "nrOfInstances", "nrOfCompletedInstances"];
        foreach (var step in process.Nodes.Where(n => n.Loop is not null))
            foreach (var expression in new[] { step.Loop!.Cardinality, step.Loop.CompletionCondition }.OfType<string>())
                One(expression, step.Id, counts, keys, findings);
    }

    private static void One(
        string expression, string path, IReadOnlySet<string> names, IReadOnlySet<string> keys, FindingList findings)
    {
        try
        {
            Feel.Parse(expression);
        }
        catch (FeelSyntaxException error)
        {
            findings.Add("feel.syntax", path, [expression, error.MessageVi], [expression, error.MessageEn]);
            return;
        }
        foreach (var name in ExpressionNames.In(expression).Distinct())
            if (!Known(name, names, keys))
                findings.Add("feel.unknown-name", path, name);
    }

    private static bool Known(string path, IReadOnlySet<string> names, IReadOnlySet<string> keys)
    {
        var parts = path.Split('.');
        return parts[0] == "answers" && parts.Length > 1 ? keys.Contains(parts[1]) : names.Contains(parts[0]);
    }
}
