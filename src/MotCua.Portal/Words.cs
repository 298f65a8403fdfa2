using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Web.Localisation;

namespace MotCua.Portal;

/// <summary>How domain values are said on citizen pages, in the language of the request.</summary>
public static class Words
{
    /// <summary>"3 ngày làm việc", "3 working days".</summary>
    public static string Of(this Texts texts, Limit limit) => texts[$"limit.{limit.Unit}", limit.Value];

    public static string Of(this Texts texts, ReturnMethod method) => texts[$"return.{method.ToString().ToLowerInvariant()}"];

    /// <summary>A span in whole days, begun ones counted: "1 ngày", "3 days".</summary>
    public static string Days(this Texts texts, TimeSpan span) => texts.Count("days", Math.Max(1, (long)Math.Ceiling(span.TotalDays)));

    /// <summary>Size of a file for people.</summary>
    public static string FileSize(this Texts texts, long bytes) =>
        bytes < 1024 * 1024 ? texts["file.kb", Math.Max(1, bytes / 1024)] : texts["file.mb", Math.Round(bytes / 1048576m, 1)];

    /// <summary>The first characters of a hash, enough to compare by eye.</summary>
    public static string ShortHash(string hash) => hash.Length >= 12 ? hash[..12] : hash;
}
