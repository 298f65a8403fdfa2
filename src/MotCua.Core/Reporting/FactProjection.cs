using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Reporting;

/// <summary>Keeps <see cref="DossierFact"/> up with the journal.</summary>
public sealed class FactProjection(AppDbContext db, JournalReader reader) : IBackgroundTask
{
    private const string Reader = "facts";

    public string Name => "fact-projection";

    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    public Task RunAsync(CancellationToken ct) => reader.CatchUpAsync(Reader, ApplyAsync, ct);

    /// <summary>Makes all facts again from the first entry (<c>kpi rebuild</c>).</summary>
    public async Task RebuildAsync(CancellationToken ct)
    {
        await reader.RewindAsync(Reader, ct);
        await RunAsync(ct);
    }

    private async Task ApplyAsync(IReadOnlyList<JournalEntry> entries, CancellationToken ct)
    {
        var ofDossiers = entries.Where(e => e.StreamKind == "dossier").ToList();
        var ids = ofDossiers.Select(e => e.StreamId).Distinct().ToList();
        var facts = await db.DossierFacts.Where(f => ids.Contains(f.DossierId)).ToDictionaryAsync(f => f.DossierId, ct);
        foreach (var entry in ofDossiers)
            Fold(entry, facts);
    }

    private void Fold(JournalEntry entry, Dictionary<Guid, DossierFact> facts)
    {
        var e = JournalJson.Read(entry.Type, entry.Payload);
        if (e is DossierFiled filed)
        {
            var made = FactFolding.Filed(entry, filed);
            if (facts.TryGetValue(entry.StreamId, out var old))
                db.Entry(old).CurrentValues.SetValues(made);
            else
                facts[entry.StreamId] = db.DossierFacts.Add(made).Entity;
        }
        else
        {
            FactFolding.Apply(facts[entry.StreamId], e, entry.ClaimedAt);
        }
        facts[entry.StreamId].JournalSequence = entry.Sequence;
    }
}
