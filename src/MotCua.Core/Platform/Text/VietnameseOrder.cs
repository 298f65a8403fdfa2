using System.Globalization;
using System.Text;

namespace MotCua.Core.Platform;

/// <summary>
/// The order of Vietnamese dictionaries (vi: thứ tự chữ cái tiếng Việt): a ă â b c d đ e ê … o ô ơ … u ư …, then the tones in the
/// order none, grave, hook, tilde, acute, dot. The same on every engine and every machine: no database or system decides it.
/// </summary>
public static class VietnameseOrder
{
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    /// <summary>Sorts by what a Vietnamese reads; equal texts keep their order.</summary>
    public static IEnumerable<T> InVietnameseOrder<T>(this IEnumerable<T> things, Func<T, string> text) =>
        things.OrderBy(t => KeyOf(text(t)), StringComparer.Ordinal);

    /// <summary>A key that sorts as the text does when compared ordinally: syllable by syllable, letters before tones.</summary>
    public static string KeyOf(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(OfSyllable));

    private static string OfSyllable(string text)
    {
        var (letters, tones) = (new StringBuilder(text.Length), new StringBuilder(text.Length));
        foreach (var symbol in Symbols(text))
        {
            var bare = string.Concat(symbol.Where(c => !Tones.Contains(c))).Normalize(NormalizationForm.FormC);
            letters.Append(PlaceOf(bare));
            tones.Append((char)('0' + symbol.Max(c => Tones.IndexOf(c) + 1)));
        }
        return $"{letters}\u0001{tones}";
    }

    /// <summary>Each letter with its marks, decomposed.</summary>
    private static IEnumerable<string> Symbols(string text)
    {
        var parts = StringInfo.GetTextElementEnumerator(text.ToLowerInvariant().Normalize(NormalizationForm.FormD));
        while (parts.MoveNext())
            yield return parts.GetTextElement();
    }

    /// <summary>Letters come after blanks, digits and signs.</summary>
    private static string PlaceOf(string letter) => Letters.IndexOf(letter, StringComparison.Ordinal) is var place and >= 0
        ? ((char)('\u0100' + place)).ToString()
        : letter;
}
