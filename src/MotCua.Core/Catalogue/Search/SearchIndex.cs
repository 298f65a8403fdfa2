namespace MotCua.Core.Catalogue;

/// <summary>A procedure as lists show it.</summary>
/// <param name="Level">commune, city or vertical.</param>
public sealed record ProcedureCard(
    Guid VersionId, string Code, Bilingual Name, Bilingual Summary, string FieldCode, Bilingual Field, string Level,
    IReadOnlyList<string> LifeEvents, string OnlineKind);

/// <summary>
/// The procedures in force, in memory, ranked by how well a phrase of theirs answers a question: the name before an
/// everyday word, that before the summary. Immutable; a few thousand procedures take some megabytes.
/// </summary>
public sealed class SearchIndex
{
    private static readonly double[] LineWeights = [3.0, 2.6, 1.0];
    private readonly Entry[] entries;
    private readonly Dictionary<string, double> rarity;

    /// <param name="procedures">Cards with their <see cref="SearchText"/>.</param>
    public SearchIndex(IEnumerable<(ProcedureCard Card, string Text)> procedures)
    {
        entries = [.. procedures.Select(p => new Entry(p.Card, Phrases(p.Text))).OrderBy(e => e.SortKey, StringComparer.Ordinal)];
        rarity = entries.SelectMany(e => e.Words).GroupBy(w => w)
            .ToDictionary(g => g.Key, g => Math.Log(1 + (entries.Length / (double)g.Count())));
    }

    public IReadOnlyList<ProcedureCard> All => [.. entries.Select(e => e.Card)];

    /// <summary>Best answer first; equal answers by name. A question without words gives everything, by name.</summary>
    public IReadOnlyList<ProcedureCard> Find(string text)
    {
        var question = SearchQuestion.Read(text, rarity, entries.SelectMany(e => e.Phrases).Select(p => p.Initials));
        if (question.Words.Count == 0)
            return SearchWords.Of(text).Count == 0 ? All : [];
        return [.. entries.Select(e => (e.Card, Score: Score(e, question)))
            .Where(s => s.Score > 0).OrderByDescending(s => s.Score).Select(s => s.Card)];
    }

    private static double Score(Entry entry, SearchQuestion question)
    {
        var found = new double[question.Words.Count];
        var best = 0.0;
        foreach (var phrase in entry.Phrases)
            best = Math.Max(best, PhraseScore(phrase, question, found));
        var total = question.Words.Sum(w => w.Weight);
        var share = found.Sum() / total;
        return share < 0.5 ? 0 : share * (best + total);
    }

    /// <summary>Words found, a bonus for words in a row, less when the phrase says much that was not asked.</summary>
    private static double PhraseScore(Phrase phrase, SearchQuestion question, double[] found)
    {
        var (sum, row, previous, hit) = (0.0, 0.0, -2, new HashSet<int>());
        for (var q = 0; q < question.Words.Count; q++)
        {
            var (at, strength, span) = question.Words[q].In(phrase, previous + 1);
            if (at < 0)
            {
                previous = -2;
                continue;
            }
            var worth = question.Words[q].Weight * strength;
            found[q] = Math.Max(found[q], worth);
            sum += worth;
            row += at == previous + 1 || span > 1 ? worth : 0;
            hit.UnionWith(Enumerable.Range(at, span));
            previous = at + span - 1;
        }
        return phrase.Weight * (sum + row) * (0.5 + (0.5 * hit.Count / phrase.Words.Count));
    }

    private static List<Phrase> Phrases(string text) =>
        [.. SearchText.Read(text).SelectMany((line, i) => line.Select(words => new Phrase(words, LineWeights[i])))];

    private sealed record Entry(ProcedureCard Card, IReadOnlyList<Phrase> Phrases)
    {
        public string SortKey { get; } = string.Join(' ', SearchWords.Of(Card.Name.Vi));

        public IEnumerable<string> Words => Phrases.SelectMany(p => p.Words).Distinct();
    }

    internal sealed record Phrase(IReadOnlyList<string> Words, double Weight)
    {
        public string Initials { get; } = SearchWords.Initials(Words);
    }
}
