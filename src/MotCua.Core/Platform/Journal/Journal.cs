using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Platform;

/// <summary>
/// The only way to write: a feature starts one operation, records its facts, and commits state and facts together.
/// </summary>
public sealed class Journal(AppDbContext db, TimeProvider clock)
{
    private readonly List<(IJournaled Stream, IJournalEvent Event)> pending = [];
    private Operation? operation;

    /// <summary>Now, cut to milliseconds: what is stored and hashed is the same instant on every engine.</summary>
    public DateTimeOffset Now { get; } = Truncate(clock.GetUtcNow());

    /// <summary>Starts the operation of one feature. A second start on the same journal is a bug.</summary>
    /// <param name="claimedAt">Business time when it differs from now, e.g. the ticket's time at a counter.</param>
    public Operation Start(string kind, Actor actor, string? reason = null, DateTimeOffset? claimedAt = null)
    {
        if (operation is not null)
            throw new InvalidOperationException($"{operation.Kind} has started already.");
        operation = new Operation
        {
            Id = Guid.CreateVersion7(Now),
            Kind = kind,
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            UnitId = actor.UnitId,
            PartnerCode = actor.PartnerCode,
            Channel = actor.Channel,
            Reason = reason,
            ClaimedAt = Truncate(claimedAt ?? Now),
            RecordedAt = Now,
        };
        return operation;
    }

    /// <summary>Records a fact; a folded aggregate changes by it at once.</summary>
    public void Record(IJournaled stream, IJournalEvent e)
    {
        var op = operation ?? throw new InvalidOperationException("No operation has started.");
        if (stream is IFolded folded)
            folded.Apply(e, new FactContext(op.ClaimedAt, op.ActorId, op.UnitId));
        pending.Add((stream, e));
    }

    /// <summary>Writes state, operation and facts in one transaction and returns the entries written.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed a row that this feature changes.</exception>
    public async Task<IReadOnlyList<JournalEntry>> CommitAsync(CancellationToken ct)
    {
        if (operation is null || pending.Count == 0)
            throw new InvalidOperationException("A commit needs an operation and at least one fact.");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var stream in pending.Select(p => p.Stream).Distinct())
            db.Touch(stream);
        var entries = await AppendAsync(operation, ct);
        await db.CommitStateAsync(ct);
        await transaction.CommitAsync(ct);
        operation = null;
        pending.Clear();
        return entries;
    }

    private async Task<IReadOnlyList<JournalEntry>> AppendAsync(Operation op, CancellationToken ct)
    {
        var last = await Numbering.TakeAsync(db, "journal", pending.Count, ct);
        var heads = await HeadsAsync(ct);
        db.Operations.Add(op);
        var sequence = last - pending.Count;
        var entries = pending.Select(p => Chain(op, p.Stream, p.Event, ++sequence, heads)).ToList();
        db.JournalEntries.AddRange(entries);
        return entries;
    }

    /// <param name="heads">Last position and hash of each stream; moved on to this entry.</param>
    internal static JournalEntry Chain(
        Operation op, IJournaled stream, IJournalEvent e, long sequence, Dictionary<Guid, (int, string)> heads)
    {
        var (position, previous) = heads.GetValueOrDefault(stream.Id, (0, JournalHash.Zero));
        var entry = new JournalEntry
        {
            Sequence = sequence,
            OperationId = op.Id,
            StreamKind = stream.StreamKind,
            StreamId = stream.Id,
            Position = position + 1,
            Type = EventTypes.NameOf(e),
            Payload = JournalJson.Write(e),
            ClaimedAt = op.ClaimedAt,
            RecordedAt = op.RecordedAt,
            ActorKind = op.ActorKind,
            ActorId = op.ActorId,
            UnitId = op.UnitId,
            Channel = op.Channel,
            PreviousHash = previous,
            Hash = "",
        };
        entry.Hash = JournalHash.Of(entry);
        heads[stream.Id] = (entry.Position, entry.Hash);
        return entry;
    }

    private async Task<Dictionary<Guid, (int, string)>> HeadsAsync(CancellationToken ct)
    {
        var ids = pending.Select(p => p.Stream.Id).Distinct().ToList();
        var rows = await db.JournalEntries.AsNoTracking()
            .Where(e => ids.Contains(e.StreamId))
            .GroupBy(e => e.StreamId)
            .Select(g => g.OrderByDescending(e => e.Position).Select(e => new { e.StreamId, e.Position, e.Hash }).First())
            .ToListAsync(ct);
        return rows.ToDictionary(r => r.StreamId, r => (r.Position, r.Hash));
    }

    private static DateTimeOffset Truncate(DateTimeOffset at) =>
        new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
}
