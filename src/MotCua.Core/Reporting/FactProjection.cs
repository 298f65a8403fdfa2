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
        var read = entries.Where(e => e.StreamKind is "dossier" or "trip")
            .Select(e => (Entry: e, Fact: JournalJson.Read(e.Type, e.Payload))).ToList();
        var ids = read.Select(r => DossierOf(r.Entry, r.Fact)).Distinct().ToList();
        var facts = await db.DossierFacts.Where(f => ids.Contains(f.DossierId)).ToDictionaryAsync(f => f.DossierId, ct);
        foreach (var (entry, fact) in read)
            Fold(entry, fact, facts);
    }

    private static Guid DossierOf(JournalEntry entry, IJournalEvent e) => e is TripRecorded trip ? trip.DossierId : entry.StreamId;

    private void Fold(JournalEntry entry, IJournalEvent e, Dictionary<Guid, DossierFact> facts)
    {
        var id = DossierOf(entry, e);
        if (e is DossierFiled filed)
        {
            var made = FactFolding.Filed(entry, filed);
            if (facts.TryGetValue(id, out var old))
                db.Entry(old).CurrentValues.SetValues(made);
            else
                facts[id] = db.DossierFacts.Add(made).Entity;
        }
        else if (e is TripRecorded trip)
        {
            FactFolding.Trip(facts[id], trip);
        }
        else
        {
            FactFolding.Apply(facts[id], e, entry.ClaimedAt);
        }
        facts[id].JournalSequence = entry.Sequence;
    }
}
