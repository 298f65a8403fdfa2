using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Calendars;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;

namespace MotCua.Core.Seeding;

/// <summary>
/// Tells stories and writes what they come to, batch by batch: state, operations, chained entries, and the figures that follow from
/// them. One batch is told while the one before it is written.
/// </summary>
[Service]
public sealed class SeedRows(IServiceScopeFactory scopes, DossierClocks clocks, WorkCalendars calendars, TimeProvider clock)
{
    private const int PeopleBatch = 20_000;

    /// <summary>Followers of the journal that have nothing to do: what they would make is made here, or concerns days long past.</summary>
    private static readonly string[] CaughtUp = ["facts", "duty", "counter-hours", "national-portal"];
    private Task writing = Task.CompletedTask;
    private (long First, long Last) sequence;

    /// <summary>Now, to the second: when all of it is recorded.</summary>
    public async Task<DateTimeOffset> BeginAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var last = await scope.ServiceProvider.GetRequiredService<AppDbContext>().JournalEntries.MaxAsync(e => (long?)e.Sequence, ct) ?? 0;
        sequence = (last, last);
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }

    /// <param name="sample">The file that stands for every paper.</param>
    internal async Task PeopleAsync(StoredFile sample, IReadOnlyList<Person> people, DateTimeOffset now, CancellationToken ct)
    {
        var operation = new Operation
        {
            Id = Ids.Derive($"seed|people|{people[0].Id}"), Kind = nameof(SeedDossiers), ActorKind = ActorKind.System, ClaimedAt = now, RecordedAt = now,
            Channel = Channel.Direct,
        };
        var entry = Journal.Chain(operation, people[0], new PeopleLoaded(people.Count, 0), ++sequence.Last, []);
        await WriteAsync([sample, operation, entry], ct);
        foreach (var batch in people.Chunk(PeopleBatch))
            await WriteAsync(batch, ct);
    }

    internal async Task WriteAsync(SeedWorld world, IReadOnlyList<SeedPlan> plans, StoredFile sample, CancellationToken ct)
    {
        var told = new SeedStory[plans.Count];
        await Parallel.ForAsync(0, plans.Count, ct, async (i, c) =>
        {
            var calendar = await calendars.ForUnitAsync(plans[i].Place.ResolvingUnitId, c);
            told[i] = new SeedStory(world, plans[i], clocks, calendar, sample);
            await told[i].TellAsync(c);
        });
        var rows = RowsOf(told, ct);
        await writing;
        writing = Task.Run(() => WriteAsync(rows, ct), ct);
    }

    /// <summary>Numbers go on where the seeded ones end; then the planner learns what the tables hold.</summary>
    /// <exception cref="InvalidOperationException">Somebody else wrote to the journal meanwhile: begin again with an empty database.</exception>
    internal async Task EndAsync(IEnumerable<NumberSequence> numbers, CancellationToken ct)
    {
        await writing;
        await WriteAsync(numbers, ct);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var taken = await Numbering.TakeAsync(db, "journal", (int)(sequence.Last - sequence.First), ct);
        if (taken != sequence.Last)
            throw new InvalidOperationException("Somebody else wrote to the journal meanwhile.");
        foreach (var reader in CaughtUp)
            (await db.JournalCursors.SingleOrDefaultAsync(c => c.Reader == reader, ct)
                ?? db.JournalCursors.Add(new JournalCursor { Reader = reader }).Entity).Sequence = sequence.Last;
        await scope.ServiceProvider.GetRequiredService<TechnicalState>().SaveAsync(ct);
        await scope.ServiceProvider.GetRequiredService<BulkWriter>().AnalyseAsync(ct);
    }

    private async Task WriteAsync(IEnumerable<object> rows, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BulkWriter>().WriteAsync(rows, ct);
    }

    private List<object> RowsOf(SeedStory[] told, CancellationToken ct)
    {
        var starts = new long[told.Length];
        for (var i = 0; i < told.Length; i++)
        {
            starts[i] = sequence.Last;
            sequence.Last += told[i].Acts.Sum(a => a.Facts.Count);
        }
        var entries = new List<object>[told.Length];
        Parallel.For(0, told.Length, new ParallelOptions { CancellationToken = ct }, i => entries[i] = Entries(told[i], starts[i]));
        return [.. told.Select(t => t.Dossier), .. told.SelectMany(t => Children(t.Dossier)), .. entries.SelectMany(e => e)];
    }

    private static List<object> Entries(SeedStory story, long last)
    {
        var (rows, heads) = (new List<object>(), new Dictionary<Guid, (int, string)>());
        DossierFact? figures = null;
        foreach (var (operation, facts) in story.Acts)
        {
            rows.Add(operation);
            foreach (var fact in facts)
            {
                var entry = Journal.Chain(operation, story.Dossier, fact, ++last, heads);
                rows.Add(entry);
                figures = Figures(figures, entry, fact);
            }
        }
        rows.Add(figures!);
        return rows;
    }

    private static DossierFact Figures(DossierFact? figures, JournalEntry entry, IJournalEvent fact)
    {
        if (fact is DossierFiled filed)
            figures = FactFolding.Filed(entry, filed);
        else
            FactFolding.Apply(figures!, fact, entry.ClaimedAt);
        figures!.JournalSequence = entry.Sequence;
        return figures;
    }

    /// <summary>Parents before their children, and when the duty chain looks again at what is still running.</summary>
    private IEnumerable<object> Children(Dossier d)
    {
        IEnumerable<object> rows =
            [.. d.Answers, .. d.Attachments, .. d.WorkItems, .. d.Consultations, .. d.Supplements, .. d.Supplements.SelectMany(s => s.Items),
             .. d.DueRevisions, .. d.Pauses, .. d.Units, .. d.Holders, .. d.Decisions, .. d.Forms];
        var now = clock.GetUtcNow();
        return d is { IsRunning: true, CurrentDueAt: { } due }
            ? rows.Append(new DutyTime { DossierId = d.Id, NextAt = due <= now ? now : now + (due - now) / 2 })
            : rows;
    }
}
