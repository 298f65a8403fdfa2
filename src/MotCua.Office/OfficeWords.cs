using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>How domain values are said on officers' pages, in the language of the request.</summary>
public static class OfficeWords
{
    public static string Of(this Texts texts, Role role) => texts[$"role.{role.ToString().ToLowerInvariant()}"];

    /// <summary>Whether an account is in use, locked, or waits for its first password.</summary>
    public static string Of(this Texts texts, Account account) => texts[$"accounts.state.{StateOf(account)}"];

    /// <summary>Colour of the tag that says so.</summary>
    public static string ColourOf(Account account) => StateOf(account) switch { "disabled" => "red", "waiting" => "yellow", _ => "green" };

    private static string StateOf(Account account) => account switch
    {
        { DisabledAt: not null } => "disabled",
        { SetupHash: not null } => "waiting",
        _ => "active",
    };

    public static string Of(this Texts texts, Lane lane) => texts[$"lane.{WorklistQuery.Kebab(lane)}"];

    /// <summary>The sentence of a refusal; null when there is none, as buttons want it.</summary>
    public static string? Say(this Texts texts, Refusal? refusal) =>
        refusal is null ? null : texts[$"refusal.{refusal.Code}", [.. refusal.Args]];
}
