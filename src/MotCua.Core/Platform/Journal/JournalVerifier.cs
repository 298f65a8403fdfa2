using System.Text.Json;

namespace MotCua.Core.Platform;

/// <summary>Something that is not as it was written. The code is stable.</summary>
/// <param name="Sequence">Where; 0 when it concerns the whole.</param>
public sealed record JournalFinding(string Code, long Sequence, string Detail);

/// <summary>
/// Verifies an export without database or configuration: hashes, chains, global order, time, and heads kept elsewhere.
/// An edited, deleted, reordered, inserted or back-dated entry and a cut tail each give a finding.
/// </summary>
public sealed class JournalVerifier
{
    private readonly List<JournalFinding> findings = [];
    private readonly Dictionary<Guid, (int Position, string Hash)> streams = [];
    private readonly Dictionary<long, byte[]> rootAt = [];
    private readonly MerkleBuilder tree = new();
    private long lastSequence;
    private DateTimeOffset lastRecordedAt;

    /// <summary>Checks entries, then heads against them.</summary>
    /// <param name="heads">Heads as published; from a copy that the database's owner cannot change.</param>
    /// <param name="publicKeyPem">Key of the installation; null leaves signatures unchecked.</param>
    public static IReadOnlyList<JournalFinding> Verify(
        IEnumerable<string> entries, IEnumerable<string> heads, string? publicKeyPem)
    {
        var verifier = new JournalVerifier();
        var published = verifier.ReadHeads(heads);
        var sizes = published.Select(h => h.TreeSize).ToHashSet();
        foreach (var line in entries)
            verifier.Entry(line, sizes);
        verifier.Heads(published, publicKeyPem);
        return verifier.findings;
    }

    private List<TreeHead> ReadHeads(IEnumerable<string> lines)
    {
        var heads = new List<TreeHead>();
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            if (Parse<TreeHead>(line) is { } head)
                heads.Add(head);
            else
                Find("head-unreadable", 0, "A head is not readable.");
        }
        return [.. heads.OrderBy(h => h.Number)];
    }

    private void Entry(string line, HashSet<long> sizes)
    {
        if (Parse<JournalEntry>(line) is not { } entry)
        {
            Find("entry-unreadable", lastSequence + 1, "An entry is not readable.");
            return;
        }
        Order(entry);
        Chain(entry);
        tree.Add(HashBytes(entry));
        if (sizes.Contains(tree.Count))
            rootAt[tree.Count] = tree.Root();
    }

    private void Order(JournalEntry entry)
    {
        if (entry.Sequence != lastSequence + 1)
            Find("sequence-gap", entry.Sequence, $"Expected {lastSequence + 1}.");
        if (entry.RecordedAt < lastRecordedAt)
            Find("recorded-backwards", entry.Sequence, "Recorded before the entry in front of it.");
        if (entry.ClaimedAt > entry.RecordedAt)
            Find("claimed-in-future", entry.Sequence, "Claims a time after it was recorded.");
        lastSequence = entry.Sequence;
        lastRecordedAt = entry.RecordedAt > lastRecordedAt ? entry.RecordedAt : lastRecordedAt;
    }

    private void Chain(JournalEntry entry)
    {
        if (JournalHash.Of(entry) != entry.Hash)
            Find("entry-edited", entry.Sequence, "Its content does not give its hash.");
        var (position, hash) = streams.GetValueOrDefault(entry.StreamId, (0, JournalHash.Zero));
        if (entry.Position != position + 1)
            Find("position-gap", entry.Sequence, $"Expected position {position + 1} in its stream.");
        if (entry.PreviousHash != hash)
            Find("chain-broken", entry.Sequence, "Does not follow the entry before it in its stream.");
        streams[entry.StreamId] = (entry.Position, entry.Hash);
    }

    private void Heads(List<TreeHead> heads, string? publicKeyPem)
    {
        var previous = JournalHash.Zero;
        foreach (var head in heads)
        {
            if (head.PreviousHeadHash != previous)
                Find("head-chain-broken", 0, $"Head {head.Number} does not follow the one before it.");
            if (publicKeyPem is not null && !SigningKeys.Verify(publicKeyPem, TreeHeadText.Of(head), head.Signature))
                Find("head-signature", 0, $"Head {head.Number} is not signed by this key.");
            if (head.TreeSize > tree.Count)
                Find("tail-cut", 0, $"Head {head.Number} covers {head.TreeSize} entries, {tree.Count} are here.");
            else if (!rootAt.TryGetValue(head.TreeSize, out var root) || JournalHash.Hex(root) != head.RootHash)
                Find("root-differs", 0, $"The entries do not give the root of head {head.Number}.");
            previous = TreeHeadText.Hash(head);
        }
    }

    private void Find(string code, long sequence, string detail) =>
        findings.Add(new JournalFinding(code, sequence, detail));

    private static byte[] HashBytes(JournalEntry entry) =>
        entry.Hash.Length == 64 && entry.Hash.All(char.IsAsciiHexDigit) ? Convert.FromHexString(entry.Hash) : [];

    private static T? Parse<T>(string line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, JournalJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
