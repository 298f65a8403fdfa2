using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Web.Localisation;

/// <summary>How domain values are said on pages of citizens and officers alike, in the language of the request.</summary>
public static class DomainWords
{
    public static string Of(this Texts texts, Bilingual text) => text.In(texts.Language);

    /// <param name="prefix">Of the family of sentences, one for each state: <c>pay.state</c>.</param>
    public static string Of(this Texts texts, string prefix, PaymentStatus status, params object?[] args) =>
        texts[$"{prefix}.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString())}", args];

    public static string Of(this Texts texts, Channel channel) => texts[$"channel.{ProcedureSheet.Key(channel)}"];

    /// <summary>A text of the package, or its key's last part when it has none.</summary>
    public static string Of(this Texts texts, ProcedurePackage package, string key) =>
        package.Text(key, texts.Language) ?? package.Text(key, Texts.Vietnamese) ?? key[(key.LastIndexOf('.') + 1)..];
}
