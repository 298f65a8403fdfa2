namespace MotCua.Core.Catalogue;

/// <summary>Every word the procedures in force use, numbered, with how rare it is, and every phrase's initials.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> words = [];
    private readonly List<int> uses = [];
    private readonly HashSet<string> initials = [];
    private readonly Lazy<string> allInitials;
    private int entries;

    public Vocabulary() => allInitials = new(() => string.Join(' ', initials));

    public int Count => words.Count;
    public IReadOnlyList<string> Words => words;

    /// <summary>Numbers the words of a phrase.</summary>
    public int[] Number(IReadOnlyList<string> phrase, bool abbreviated)
    {
        if (abbreviated)
            initials.Add(SearchWords.Initials(phrase));
        return [.. phrase.Select(Number)];
    }

    /// <summary>Counts in how many entries a word stands; called once an entry with its distinct words.</summary>
    public void CountEntry(IEnumerable<int> entryWords)
    {
        entries++;
        foreach (var word in entryWords)
            uses[word]++;
    }

    public int? Find(string word) => numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>The rarer a word, the more it says: from about 0.7 when every entry has it.</summary>
    public double Rarity(int word) => Math.Log(1 + (entries / (double)uses[word]));

    public bool HasInitials(string letters) => allInitials.Value.Contains(letters, StringComparison.Ordinal);

    private int Number(string word)
    {
        if (numbers.TryGetValue(word, out var number))
            return number;
        words.Add(word);
        uses.Add(0);
        return numbers[word] = words.Count - 1;
    }
}
