using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Rules;

namespace MotCua.Core.Dossiers;

/// <summary>What the case questions of a package lead to: a case, or a kind "this is not your procedure".</summary>
/// <param name="CaseCode">Null when refused.</param>
public sealed record CaseChoice(string? CaseCode, Refusal? Refusal)
{
    /// <summary>
    /// Evaluates the decisions <c>eligibility</c> (when present) and <c>case</c> of the package. A question of eligibility
    /// left open decides nothing, neither for nor against the person.
    /// </summary>
    public static CaseChoice For(PublishedProcedure procedure, JsonObject answers)
    {
        var context = FeelJson.ToContext(answers.ToDictionary(p => p.Key, p => p.Value));
        var rules = procedure.Rules;
        var undecided = new CaseChoice(null, new Refusal("case-undecided", procedure.Row.ProcedureCode));
        if (rules.Decisions.SingleOrDefault(d => d.Name == "eligibility") is { } eligibility)
        {
            if (eligibility.Inputs.Any(i => answers[i.Name] is null))
                return undecided;
            if (rules.Evaluate(eligibility.Name, context) is string verdict and not "ok")
                return new CaseChoice(null, new Refusal("not-eligible", procedure.Row.ProcedureCode, verdict));
        }
        return rules.Evaluate("case", context) is string caseCode ? new CaseChoice(caseCode, null) : undecided;
    }
}
