using System.Globalization;
using System.Text;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>Which characters make names, and how names split into words and signs.</summary>
internal static class Chars
{
    private const string NameSigns = "./-’'+*";

    /// <summary>Length of a name-starting character here, 0 when there is none.</summary>
    public static int StartAt(string text, int position)
    {
        if (position >= text.Length) return 0;
        if (text[position] is '?' or '_') return 1;
        if (char.IsSurrogatePair(text, position)) return 2;
        return char.IsLetter(text[position]) ? 1 : 0;
    }

    /// <summary>Length of a character that may stand inside a name here, 0 when there is none.</summary>
    public static int PartAt(string text, int position)
    {
        if (StartAt(text, position) is > 0 and var length) return length;
        if (position >= text.Length) return 0;
        var c = text[position];
        if (char.IsAsciiDigit(c) || c is '\u00B7' or '\u203F' or '\u2040') return 1;
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber ? 1 : 0;
    }

    public static bool IsSign(char c) => NameSigns.Contains(c);

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u180E' or '\u200B';

    public static int SkipSpace(string text, int position)
    {
        while (position < text.Length && IsSpace(text[position])) position++;
        return position;
    }

    public static int WordEnd(string text, int position)
    {
        while (PartAt(text, position) is > 0 and var length) position += length;
        return position;
    }

    public static bool IsWord(string part) => PartAt(part, 0) > 0;

    /// <summary>The words and single signs of a name.</summary>
    public static string[] Parts(string name)
    {
        var parts = new List<string>();
        for (var i = SkipSpace(name, 0); i < name.Length; i = SkipSpace(name, i))
        {
            var end = Math.Max(WordEnd(name, i), i + 1);
            parts.Add(name[i..end]);
            i = end;
        }
        return [.. parts];
    }

    /// <summary>A name with single spaces where it has any space.</summary>
    public static string Normalise(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var c in name.Trim())
        {
            if (!IsSpace(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
        return result.ToString();
    }
}
