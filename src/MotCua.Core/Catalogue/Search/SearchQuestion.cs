namespace MotCua.Core.Catalogue;

/// <summary>
/// What somebody typed, understood word by word against the words that exist: as it stands, as initials
/// (<c>dkkh</c>), as words run together (<c>khaisinh</c>), as the beginning of a word, or with one slip.
/// </summary>
internal sealed class SearchQuestion
{
    private const int MostWords = 16;
    private const int MostCharacters = 200;
    private const double FillerShare = 0.15;

    /// <summary>Words that say little about what is wanted, folded.</summary>
    private static readonly HashSet<string> Fillers =
    [
        "thu", "tuc", "toi", "muon", "cho", "o", "nao", "gi", "lam", "xin", "nhu", "va", "voi", "thi", "la", "duoc", "phai",
        "dau", "how", "to", "for", "my", "of", "want",
    ];

    private SearchQuestion(IReadOnlyList<AskedWord> words) => (Words, Weight) = (words, words.Sum(w => w.Weight));

    public IReadOnlyList<AskedWord> Words { get; }
    public double Weight { get; }

    public static SearchQuestion Read(string text, Vocabulary vocabulary)
    {
        var typed = SearchWords.Of(text.Length > MostCharacters ? text[..MostCharacters] : text).Take(MostWords);
        return new SearchQuestion([.. typed.SelectMany(w => Understand(w, vocabulary)).Where(w => w.Weight > 0)]);
    }

    private static IEnumerable<AskedWord> Understand(string typed, Vocabulary vocabulary)
    {
        if (vocabulary.Find(typed) is { } exact)
            return [Meaning(typed, [exact], 1.0, vocabulary)];
        if (typed.Length is >= 3 and <= 7 && typed.All(char.IsAsciiLetter) && vocabulary.HasInitials(typed))
            return [AskedWord.Initials(typed)];
        if (typed.Length >= 5 && Cut(typed, vocabulary, most: 4) is { } parts)
            return parts.Select(p => Meaning(p, [vocabulary.Find(p)!.Value], 0.95, vocabulary));
        var begun = typed.Length < 2 ? [] : Those(vocabulary, w => w.StartsWith(typed, StringComparison.Ordinal));
        if (begun.Count > 0)
            return [Meaning(typed, begun, 0.8, vocabulary)];
        var near = typed.Length < 3 ? [] : Those(vocabulary, w => w.Length > 2 && SearchWords.OneSlipApart(typed, w));
        return [Meaning(typed, near, 0.6, vocabulary)];
    }

    private static List<int> Those(Vocabulary vocabulary, Func<string, bool> fits) =>
        [.. Enumerable.Range(0, vocabulary.Count).Where(i => fits(vocabulary.Words[i]))];

    private static AskedWord Meaning(string typed, List<int> meanings, double strength, Vocabulary vocabulary)
    {
        var strengths = new float[vocabulary.Count];
        foreach (var meaning in meanings)
            strengths[meaning] = (float)strength;
        var weight = meanings.Count == 0 ? 0 : meanings.Max(vocabulary.Rarity) * (Fillers.Contains(typed) ? FillerShare : 1);
        return new AskedWord(weight, 1, strengths, "");
    }

    /// <summary>Known words, two to <paramref name="most"/>, that were typed as one; null when it cannot be cut so.</summary>
    private static List<string>? Cut(string typed, Vocabulary vocabulary, int most)
    {
        for (var cut = typed.Length - 2; cut >= 2 && most > 1; cut--)
        {
            var (head, tail) = (typed[..cut], typed[cut..]);
            if (vocabulary.Find(head) is null)
                continue;
            if (vocabulary.Find(tail) is not null)
                return [head, tail];
            if (Cut(tail, vocabulary, most - 1) is { } rest)
                return [head, .. rest];
        }
        return null;
    }
}

/// <summary>A typed word: what it weighs, over how many words it goes, and how surely it means each known word.</summary>
internal sealed record AskedWord(double Weight, int Span, float[] Strengths, string Letters)
{
    private const double InitialsStrength = 0.9;

    public static AskedWord Initials(string letters) => new(letters.Length, letters.Length, [], letters);

    /// <summary>Where it stands in a phrase, preferably at <paramref name="next"/>; -1 when nowhere.</summary>
    public int In(Phrase phrase, int next, out double strength)
    {
        strength = InitialsStrength;
        if (Letters.Length > 0)
            return phrase.Initials.IndexOf(Letters, StringComparison.Ordinal);
        var words = phrase.Words;
        if (next >= 0 && next < words.Length && Strengths[words[next]] > 0)
        {
            strength = Strengths[words[next]];
            return next;
        }
        for (var i = 0; i < words.Length; i++)
        {
            strength = Strengths[words[i]];
            if (strength > 0)
                return i;
        }
        return -1;
    }
}
