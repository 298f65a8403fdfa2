namespace MotCua.Engines.WorkingTime;

/// <summary>The languages an explanation can be read in.</summary>
public enum ExplanationLanguage
{
    /// <summary>Vietnamese, the first language of the product.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}

/// <summary>One sentence of an explanation.</summary>
/// <param name="Text">The plain sentence.</param>
/// <param name="LegalBasis">The acts it rests on, cited in Vietnamese; null when there is none to cite.</param>
public sealed record ExplainedLine(string Text, string? LegalBasis);

/// <summary>
/// Turns the arithmetic of a due date into sentences for a citizen. Working days in a row share a sentence; nothing
/// else is left out.
/// </summary>
public static class ExplanationText
{
    /// <summary>The sentences of some steps, in order.</summary>
    public static IReadOnlyList<ExplainedLine> Of(IReadOnlyList<DeadlineStep> steps, ExplanationLanguage language)
    {
        var lines = new List<ExplainedLine>();
        for (var i = 0; i < steps.Count; i++)
        {
            var first = steps[i];
            while (first.Kind == StepKind.WorkingDayCounted && i + 1 < steps.Count && steps[i + 1].Kind == first.Kind)
                i++;
            lines.Add(new ExplainedLine(Sentence(first, steps[i], language), Basis(first)));
        }

        return lines;
    }

    private static string Sentence(DeadlineStep first, DeadlineStep last, ExplanationLanguage language) =>
        language == ExplanationLanguage.Vietnamese
            ? VietnameseSentences.Of(first, last)
            : EnglishSentences.Of(first, last);

    private static string? Basis(DeadlineStep step)
    {
        if (step.LegalBasis is { Length: > 0 } particular)
            return particular;
        if (step.Policy is not { } code || (step.On ?? DateOf(step.At)) is not { } on)
            return null;
        var acts = string.Join("; ", ClockPolicy.Of(code).BasisOn(on).Select(citation => citation.Act));
        return acts.Length > 0 ? acts : null;
    }

    private static DateOnly? DateOf(DateTimeOffset? at) => at is { } instant ? VietnamTime.DateOf(instant) : null;
}
