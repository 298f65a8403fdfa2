namespace MotCua.Core.Catalogue;

/// <summary>
/// What somebody typed, understood word by word against the words that exist: as it stands, as the beginning of a
/// word, with one slip, as initials (<c>dkkh</c>), or as words run together (<c>khaisinh</c>).
/// </summary>
internal sealed class SearchQuestion
{
    private const int MostWords = 16;
    private const int MostCharacters = 200;
    private const double UnknownWeight = 1.0;

    /// <summary>Words that say little about what is wanted, folded.</summary>
    private static readonly HashSet<string> Fillers =
    [
        "thu", "tuc", "toi", "muon", "cho", "o", "nao", "gi", "lam", "xin", "nhu", "va", "voi", "thi", "la",
        "duoc", "phai", "dau", "how", "to", "for", "my", "of", "want",
    ];

    private SearchQuestion(IReadOnlyList<Word> words) => Words = words;

    public IReadOnlyList<Word> Words { get; }

    public static SearchQuestion Read(string text, IReadOnlyDictionary<string, double> rarity, IEnumerable<string> initials)
    {
        var typed = SearchWords.Of(text.Length > MostCharacters ? text[..MostCharacters] : text).Take(MostWords);
        var shapes = new Lazy<string>(() => string.Join(' ', initials));
        return new SearchQuestion([.. typed.SelectMany(w => Understand(w, rarity, shapes)).Where(w => w.IsKnown)]);
    }

    private static IEnumerable<Word> Understand(
        string typed, IReadOnlyDictionary<string, double> rarity, Lazy<string> initials)
    {
        if (rarity.ContainsKey(typed))
            return [Word.Of(typed, [typed], 1.0, rarity)];
        if (typed.Length is >= 3 and <= 7 && typed.All(char.IsAsciiLetter) && initials.Value.Contains(typed, StringComparison.Ordinal))
            return [new Word(typed, UnknownWeight * typed.Length, new Dictionary<string, double>())];
        if (Split(typed, rarity) is { } parts)
            return parts.Select(p => Word.Of(p, [p], 0.95, rarity));
        var begun = typed.Length < 2 ? [] : rarity.Keys.Where(k => k.StartsWith(typed, StringComparison.Ordinal)).ToList();
        if (begun.Count > 0)
            return [Word.Of(typed, begun, 0.8, rarity)];
        var near = typed.Length < 3 ? [] : rarity.Keys.Where(k => k.Length > 2 && SearchWords.OneSlipApart(typed, k)).ToList();
        return [Word.Of(typed, near, 0.6, rarity)];
    }

    /// <summary>Two to four known words that were typed as one; null when it cannot be cut so.</summary>
    private static List<string>? Split(string typed, IReadOnlyDictionary<string, double> rarity, int deep = 1)
    {
        if (typed.Length < 5 && deep == 1)
            return null;
        for (var cut = typed.Length - 2; cut >= 2 && deep < 4; cut--)
        {
            var (head, tail) = (typed[..cut], typed[cut..]);
            if (!rarity.ContainsKey(head))
                continue;
            if (rarity.ContainsKey(tail))
                return [head, tail];
            if (Split(tail, rarity, deep + 1) is { } rest)
                return [head, .. rest];
        }
        return null;
    }

    /// <summary>A typed word with the known words it may mean and how surely.</summary>
    internal sealed record Word(string Typed, double Weight, IReadOnlyDictionary<string, double> Meanings)
    {
        public bool IsKnown => Weight > 0;

        private bool IsInitials => Meanings.Count == 0;

        public static Word Of(string typed, IReadOnlyList<string> meanings, double strength, IReadOnlyDictionary<string, double> rarity)
        {
            var weight = meanings.Count == 0 ? 0 : meanings.Max(m => rarity[m]) * (Fillers.Contains(typed) ? 0.15 : 1);
            return new Word(typed, weight, meanings.ToDictionary(m => m, _ => strength));
        }

        /// <summary>Where the word stands in a phrase (preferably at <paramref name="next"/>), how surely, over how many words.</summary>
        public (int At, double Strength, int Span) In(SearchIndex.Phrase phrase, int next)
        {
            if (IsInitials)
                return (phrase.Initials.IndexOf(Typed, StringComparison.Ordinal), 0.9, Typed.Length);
            if (next >= 0 && next < phrase.Words.Count && Meanings.TryGetValue(phrase.Words[next], out var strength))
                return (next, strength, 1);
            for (var i = 0; i < phrase.Words.Count; i++)
                if (Meanings.TryGetValue(phrase.Words[i], out strength))
                    return (i, strength, 1);
            return (-1, 0, 1);
        }
    }
}
