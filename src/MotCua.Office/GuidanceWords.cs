using MotCua.Core.Dossiers;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>How outcomes of guidance are said on officers' pages.</summary>
internal static class GuidanceWords
{
    public static IReadOnlyList<SelectOption> Outcomes(Texts texts) =>
        [.. Enum.GetValues<GuidanceOutcome>().Select(o => new SelectOption(o.ToString(), Of(texts, o)))];

    public static string Of(Texts texts, GuidanceOutcome outcome) => texts[$"guidance.outcome.{outcome.ToString().ToLowerInvariant()}"];
}
