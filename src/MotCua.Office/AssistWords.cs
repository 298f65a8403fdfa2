using MotCua.Core.Dossiers;

namespace MotCua.Office;

/// <summary>How requests for consent stand.</summary>
internal static class AssistWords
{
    /// <summary><c>waiting</c>, <c>opened</c>, <c>given</c>, <c>refused</c> or <c>over</c>; null before the first request.</summary>
    public static string? StateOf(FilingConsent? consent, DateTimeOffset now) => consent switch
    {
        null => null,
        { Given: true } => "given",
        { Given: false } => "refused",
        _ when consent.WhyNotOpen(now) is not null => "over",
        { OpenedAt: not null } => "opened",
        _ => "waiting",
    };
}
