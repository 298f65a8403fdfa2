using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Localisation;

namespace MotCua.Portal;

/// <summary>How domain values are said on citizen pages, in the language of the request.</summary>
public static class Words
{
    public static string Of(this Texts texts, Bilingual text) => text.In(texts.Language);

    /// <summary>"3 ngày làm việc", "3 working days".</summary>
    public static string Of(this Texts texts, Limit limit) => texts[$"limit.{limit.Unit}", limit.Value];

    public static string Of(this Texts texts, Channel channel) => texts[$"channel.{ProcedureSheet.Key(channel)}"];

    public static string Of(this Texts texts, ReturnMethod method) => texts[$"return.{method.ToString().ToLowerInvariant()}"];

    /// <summary>A text of the package in the language of the request, or the key's last part when it has none.</summary>
    public static string Of(this Texts texts, ProcedurePackage package, string key) =>
        package.Text(key, texts.Language) ?? package.Text(key, Texts.Vietnamese) ?? key[(key.LastIndexOf('.') + 1)..];

    /// <summary>A span in whole days, begun ones counted: "1 ngày", "3 days".</summary>
    public static string Days(this Texts texts, TimeSpan span) => texts.Count("days", Math.Max(1, (long)Math.Ceiling(span.TotalDays)));

    /// <summary>Size of a file for people.</summary>
    public static string FileSize(this Texts texts, long bytes) =>
        bytes < 1024 * 1024 ? texts["file.kb", Math.Max(1, bytes / 1024)] : texts["file.mb", Math.Round(bytes / 1048576m, 1)];

    /// <summary>The first characters of a hash, enough to compare by eye.</summary>
    public static string ShortHash(string hash) => hash.Length >= 12 ? hash[..12] : hash;
}
