using System.Globalization;
using System.Text;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>Names that people's devices give to files: shown, never used as a path.</summary>
public static class FileNames
{
    private const int Longest = 120;
    private const int LongestEnding = 5;
    private static readonly string[] Pictures = ["jpg", "jpeg", "jpe", "jfif", "png", "webp", "heic", "heif", "bmp", "gif", "tif", "tiff"];

    /// <summary>The last part of the name, NFC, without control and direction characters, never empty.</summary>
    public static string Clean(string name)
    {
        var last = name.Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var kept = new string([.. last.Where(Shown)]).Trim();
        if (kept.Length > Longest)
            kept = Start(kept) + "…" + Ending(kept) switch { "" => "", var ending => $".{ending}" };
        return kept.Length == 0 ? "tep" : kept;
    }

    /// <summary>The clean name with the ending of what the file is.</summary>
    /// <param name="mediaType">Found from the content.</param>
    public static string Fitting(string name, string mediaType)
    {
        var clean = Clean(name);
        var kind = mediaType switch { "application/pdf" => "pdf", "image/png" => "png", "image/jpeg" => "jpg", _ => null };
        if (kind is null || IsEndingOf(Ending(clean), kind))
            return clean;
        return (Pictures.Contains(Ending(clean)) ? Path.GetFileNameWithoutExtension(clean) : clean) + "." + kind;
    }

    /// <summary>
    /// Why a name does not go with the content. Phones mix the endings of pictures up, and some names have none; any other
    /// ending promises a kind that the file is not.
    /// </summary>
    internal static Refusal? WhyNot(string name, string kind)
    {
        var ending = Ending(Clean(name));
        if (ending.Length == 0 || IsEndingOf(ending, kind) || (kind != "pdf" && Pictures.Contains(ending)))
            return null;
        return new Refusal("file-name-differs", ending, kind);
    }

    private static bool IsEndingOf(string ending, string kind) =>
        ending == kind || (kind == "jpg" && ending is "jpeg" or "jpe" or "jfif");

    /// <summary>Letters after the last point, lower case; none for <c>bản sao 12.3.2026</c>.</summary>
    private static string Ending(string name)
    {
        var ending = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return ending.Length <= LongestEnding && ending.Any(char.IsAsciiLetter) && ending.All(char.IsAsciiLetterOrDigit) ? ending : "";
    }

    /// <summary>Never half a character: emoji take two places.</summary>
    private static string Start(string name)
    {
        var cut = Longest - 8;
        return name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)];
    }

    private static bool Shown(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator);
}
