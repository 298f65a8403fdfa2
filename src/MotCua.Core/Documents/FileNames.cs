using System.Globalization;
using System.Text;

namespace MotCua.Core.Documents;

/// <summary>Names that people's devices give to files: shown, never used as a path.</summary>
public static class FileNames
{
    private const int Longest = 120;

    /// <summary>The last part of the name, NFC, without control and direction characters, never empty.</summary>
    public static string Clean(string name)
    {
        var last = name.Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var kept = new string([.. last.Where(Shown)]).Trim();
        if (kept.Length > Longest)
            kept = kept[..(Longest - 8)] + "…" + Path.GetExtension(kept);
        return kept.Length == 0 ? "tep" : kept;
    }

    private static bool Shown(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator);
}
