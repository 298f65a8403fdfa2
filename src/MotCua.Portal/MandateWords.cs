using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Portal;

/// <summary>How mandates are said on citizen pages.</summary>
public static class MandateWords
{
    private static readonly MandateActs[] Each = [MandateActs.Fill, MandateActs.Submit, MandateActs.Follow, MandateActs.Collect];

    public static IReadOnlyList<SelectOption> Acts(Texts texts) => [.. Each.Select(a => new SelectOption(a.ToString(), Of(texts, a)))];

    /// <summary>Acts, procedures and the last day, in one sentence.</summary>
    public static string Scope(Texts texts, Mandate mandate)
    {
        var acts = string.Join(", ", Each.Where(a => mandate.Acts.HasFlag(a)).Select(a => Of(texts, a)));
        var procedures = mandate.Procedures.Length == 0 ? texts["mandate.all"] : texts["mandate.only", mandate.Procedures.Trim(',').Replace(",", ", ")];
        return texts["mandate.scope", acts, procedures, texts.Date(mandate.ValidTo)];
    }

    public static string State(Texts texts, Mandate mandate, DateOnly today, DateTimeOffset now) => mandate switch
    {
        { RevokedAt: { } at } => texts["mandate.state.revoked", texts.Moment(at)],
        { AcceptedAt: null } when mandate.WhyNotOpen(now) is not null => texts["mandate.state.lapsed"],
        { AcceptedAt: null } => texts["mandate.state.waits", texts.Moment(mandate.ExpiresAt)],
        _ => mandate.IsInForce(today) ? texts["mandate.state.runs"] : texts["mandate.state.ended"],
    };

    private static string Of(Texts texts, MandateActs act) => texts[$"mandate.act.{act.ToString().ToLowerInvariant()}"];
}
