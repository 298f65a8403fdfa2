using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>How the exchange's codes are said on officers' pages.</summary>
public static class ExchangeWords
{
    private const string Refused = "refused:";

    /// <summary>Why a message or submission still waits; a dash when nothing went wrong.</summary>
    public static string Reason(this Texts texts, string? code) => code switch
    {
        null => "–",
        _ when code.StartsWith(Refused, StringComparison.Ordinal) => texts["exchange.refused", code[Refused.Length..]],
        _ when texts.Has($"exchange.reason.{code}") => texts[$"exchange.reason.{code}"],
        _ => code,
    };

    /// <summary>A state as the portal counts it, with its number.</summary>
    public static string PortalStatus(this Texts texts, string? status) => status switch
    {
        null => texts["exchange.absent"],
        _ when texts.Has($"status.{status}") => $"{status} – {texts[$"status.{status}"]}",
        _ => status,
    };
}
