using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>Cuts texts into folded words, and tells how far a mistyped word is from a known one.</summary>
public static class SearchWords
{
    /// <summary>Folded words; a dot or comma inside a number stays, so that a procedure code is one word.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var folded = TextFolding.Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || IsInnerDot(folded, i));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            words.Add(folded[start..i]);
            start = -1;
        }
        return words;
    }

    /// <summary>First letters of the words, in order: <c>dkks</c> for <c>dang ky khai sinh</c>.</summary>
    public static string Initials(IReadOnlyList<string> words) => string.Concat(words.Select(w => w[0]));

    /// <summary>Whether one slip (a letter wrong, missing, too many, or two swapped) leads from one word to the other.</summary>
    public static bool OneSlipApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head])
            head++;
        var restA = a.AsSpan(head);
        var restB = b.AsSpan(head);
        if (restA.Length == restB.Length)
            return restA.Length == 0 || restA[1..].SequenceEqual(restB[1..]) || IsSwap(restA, restB);
        return restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }

    private static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);

    private static bool IsInnerDot(string text, int i) =>
        text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
}
