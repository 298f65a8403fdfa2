namespace MotCua.Core.Catalogue;

/// <summary>A procedure as lists show it.</summary>
/// <param name="Level">commune, city or vertical.</param>
/// <param name="Agency">See <see cref="ProcedureVersion.Agency"/>.</param>
public sealed record ProcedureCard(
    Guid VersionId, string Code, Bilingual Name, Bilingual Summary, string FieldCode, Bilingual Field, string Level,
    IReadOnlyList<string> LifeEvents, string OnlineKind, IReadOnlyList<string> Audience, string Agency);

/// <summary>
/// The procedures in force, in memory, ranked by how well a phrase of theirs answers a question: the name before an
/// everyday word, that before the summary. Immutable; a few thousand procedures take some megabytes.
/// </summary>
public sealed class SearchIndex
{
    private const double LeastShare = 0.4;
    private static readonly double[] LineWeights = [3.0, 2.6, 1.0];
    private readonly Vocabulary vocabulary = new();
    private readonly Entry[] entries;

    /// <param name="procedures">Cards with their <see cref="SearchText"/>.</param>
    public SearchIndex(IEnumerable<(ProcedureCard Card, string Text)> procedures)
    {
        entries = [.. procedures.Select(p => new Entry(p.Card, Phrases(p.Text)))
            .OrderBy(e => string.Join(' ', SearchWords.Of(e.Card.Name.Vi)), StringComparer.Ordinal)];
        foreach (var entry in entries)
            vocabulary.CountEntry(entry.Phrases.SelectMany(p => p.Words).Distinct());
    }

    public IReadOnlyList<ProcedureCard> All => [.. entries.Select(e => e.Card)];

    /// <summary>Best answer first; equal answers by name. A question without words gives everything, by name.</summary>
    public IReadOnlyList<ProcedureCard> Find(string text)
    {
        var question = SearchQuestion.Read(text, vocabulary);
        if (question.Words.Count == 0)
            return SearchWords.Of(text).Count == 0 ? All : [];
        return [.. entries.Select(e => (e.Card, Score: Score(e, question)))
            .Where(s => s.Score > 0).OrderByDescending(s => s.Score).Select(s => s.Card)];
    }

    /// <summary>Nothing below two fifths of what was asked, weighed by rarity; else the best phrase, scaled by the share found.</summary>
    private static double Score(Entry entry, SearchQuestion question)
    {
        var found = new double[question.Words.Count];
        var best = 0.0;
        foreach (var phrase in entry.Phrases)
            best = Math.Max(best, PhraseScore(phrase, question, found));
        var share = found.Sum() / question.Weight;
        return share < LeastShare ? 0 : share * (best + question.Weight);
    }

    /// <summary>Words found, a bonus for words in a row, less when the phrase says much that was not asked.</summary>
    private static double PhraseScore(Phrase phrase, SearchQuestion question, double[] found)
    {
        var (sum, row, previous, hits) = (0.0, 0.0, -2, 0UL);
        for (var q = 0; q < question.Words.Count; q++)
        {
            var word = question.Words[q];
            var at = word.In(phrase, previous + 1, out var strength);
            if (at < 0)
            {
                previous = -2;
                continue;
            }
            var worth = word.Weight * strength;
            found[q] = Math.Max(found[q], worth);
            sum += worth;
            row += at == previous + 1 || word.Span > 1 ? worth : 0;
            for (var i = at; i < at + word.Span; i++)
                hits |= 1UL << Math.Min(i, 63);
            previous = at + word.Span - 1;
        }
        return phrase.Weight * (sum + row) * (0.5 + (0.5 * ulong.PopCount(hits) / phrase.Words.Length));
    }

    private Phrase[] Phrases(string text) =>
        [.. SearchText.Read(text).SelectMany((line, i) => line.Select(words => Phrase(words, LineWeights[i])))];

    /// <summary>Names and everyday words can be asked for by their initials; nobody abbreviates a summary.</summary>
    private Phrase Phrase(IReadOnlyList<string> words, double weight) => new(
        vocabulary.Number(words, abbreviated: weight > 1), weight > 1 ? SearchWords.Initials(words) : "", weight);

    private sealed record Entry(ProcedureCard Card, Phrase[] Phrases);
}

/// <summary>Words in a row, by number, with their initials and how much a hit in them counts.</summary>
internal sealed record Phrase(int[] Words, string Initials, double Weight);
