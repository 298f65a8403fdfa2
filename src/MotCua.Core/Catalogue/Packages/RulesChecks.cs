using MotCua.Engines.Rules;

namespace MotCua.Core.Catalogue;

/// <summary>A question asked before the form; no values means yes or no.</summary>
internal sealed record PreQuestion(string Name, IReadOnlyList<string> Values);

/// <summary>What the rules of a package ask, and the refusals they may answer.</summary>
internal sealed record RulesSummary(IReadOnlyList<PreQuestion> Questions, IReadOnlyList<string> Refusals);

/// <summary>
/// Checks of <c>rules.dmn</c>: whatever a person answers there is one outcome, a case of the sheet or a refusal, and
/// every case can be reached. All combinations of answers are tried.
/// </summary>
internal static class RulesChecks
{
    private const int MostCombinations = 20_000;

    /// <summary>Checks the rules and says what they ask; null when they cannot be read.</summary>
    public static RulesSummary? Check(ProcedurePackage package, FindingList findings)
    {
        if (Read(package.Rules, findings) is not { } model)
            return null;
        if (model.FindDecision("case") is not { } decision)
        {
            findings.Add("rules.no-case-decision", "case");
            return new RulesSummary([], []);
        }
        var eligibility = model.FindDecision("eligibility");
        var inputs = (eligibility?.Inputs ?? []).Concat(decision.Inputs).DistinctBy(i => i.Name);
        var questions = inputs.Select(i => Question(i, findings)).ToList();
        var outcomes = new Outcomes(model, eligibility is not null);
        if (questions.Aggregate(1L, (n, q) => Math.Min(n * Answers(q).Length, MostCombinations + 1)) > MostCombinations)
            findings.Add("rules.too-many-answers", "case", MostCombinations);
        else
            outcomes.Try([], questions, findings);
        Cases(package.Sheet, outcomes, findings);
        return new RulesSummary(questions, [.. outcomes.Refusals]);
    }

    private static DmnModel? Read(string xml, FindingList findings)
    {
        try
        {
            return DmnModel.Read(xml);
        }
        catch (DmnReadException error)
        {
            findings.Add("rules.invalid", error.ElementId ?? "", [Where(error.MessageVi, "Dòng", error)], [Where(error.MessageEn, "Line", error)]);
            return null;
        }
    }

    private static string Where(string message, string line, DmnReadException error) =>
        error.Line > 0 ? $"{line} {error.Line}: {message}" : message;

    private static PreQuestion Question(DmnInput input, FindingList findings)
    {
        var values = input.AllowedValues.OfType<string>().ToList();
        if (input.TypeName == "boolean" ? values.Count > 0 : values.Count == 0 || values.Count != input.AllowedValues.Count)
            findings.Add("rules.open-question", input.Name, input.Name);
        return new PreQuestion(input.Name, values);
    }

    private static object[] Answers(PreQuestion question) => question.Values.Count > 0 ? [.. question.Values] : [true, false];

    private static void Cases(ProcedureSheet sheet, Outcomes outcomes, FindingList findings)
    {
        foreach (var output in outcomes.Cases.Where(o => sheet.Cases.All(c => c.Code != o)))
            findings.Add("rules.unknown-case", "case", output);
        foreach (var unused in sheet.Cases.Where(c => !outcomes.Cases.Contains(c.Code)))
            findings.Add("rules.unused-case", "case", unused.Code);
    }

    /// <summary>Tries answers and remembers what came out.</summary>
    private sealed class Outcomes(DmnModel model, bool hasEligibility)
    {
        public SortedSet<string> Cases { get; } = new(StringComparer.Ordinal);
        public SortedSet<string> Refusals { get; } = new(StringComparer.Ordinal);

        public void Try(IReadOnlyList<(string Name, object Value)> given, IReadOnlyList<PreQuestion> open, FindingList findings)
        {
            if (open.Count == 0)
                Decide(given, findings);
            else
                foreach (var answer in Answers(open[0]))
                    Try([.. given, (open[0].Name, answer)], [.. open.Skip(1)], findings);
        }

        private void Decide(IReadOnlyList<(string Name, object Value)> given, FindingList findings)
        {
            var answers = new FeelContext(given.Select(g => KeyValuePair.Create(g.Name, (object?)g.Value)));
            var verdict = hasEligibility ? model.Evaluate("eligibility", answers) as string : "ok";
            var @case = verdict == "ok" ? model.Evaluate("case", answers) as string : null;
            if (verdict is not null and not "ok")
                Refusals.Add(verdict);
            else if (@case is not null)
                Cases.Add(@case);
            else
                findings.Add("rules.no-answer", verdict is null ? "eligibility" : "case",
                    string.Join(", ", given.Select(g => $"{g.Name} = {g.Value.ToString()!.ToLowerInvariant()}")));
        }
    }
}
