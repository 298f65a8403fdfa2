namespace MotCua.Core.Catalogue;

/// <summary>
/// Checks that every step, question and refusal has its words in one language, and that no words are left over. The
/// process itself names its steps in Vietnamese; <c>names.</c> gives the name in another language.
/// </summary>
internal static class TextChecks
{
    private static readonly string[] StepKinds = ["steps", "next"];

    public static void Check(
        IReadOnlyDictionary<string, string> texts, IReadOnlyList<string> steps, RulesSummary rules, FindingList findings)
    {
        var needed = Needed(steps, rules).ToHashSet();
        var allowed = needed.Concat(steps.SelectMany(s => new[] { $"guidance.{s}", $"names.{s}" })).ToHashSet();
        foreach (var key in needed.Where(k => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(k))))
            findings.Add("texts.missing", key, key);
        foreach (var key in texts.Keys.Where(k => !allowed.Contains(k)))
            findings.Add("texts.orphan", key, key);
    }

    /// <summary>Guidance for officers is free to give, but then in both languages.</summary>
    public static void SameGuidance(ProcedurePackage package, FindingList vi, FindingList en)
    {
        Missing(package.TextsEn, package.TextsVi, vi);
        Missing(package.TextsVi, package.TextsEn, en);
    }

    private static void Missing(
        IReadOnlyDictionary<string, string> there, IReadOnlyDictionary<string, string> here, FindingList findings)
    {
        foreach (var key in there.Keys.Where(k => k.StartsWith("guidance.", StringComparison.Ordinal) && !here.ContainsKey(k)))
            findings.Add("texts.missing", key, key);
    }

    private static IEnumerable<string> Needed(IReadOnlyList<string> steps, RulesSummary rules) =>
    [
        .. steps.SelectMany(s => StepKinds.Select(k => $"{k}.{s}")),
        .. rules.Questions.Select(q => $"question.{q.Name}"),
        .. rules.Questions.SelectMany(q => q.Values.Select(v => $"question.{q.Name}.{v}")),
        .. rules.Refusals.Select(r => $"refusal.{r}"),
    ];
}
