using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>One hand-over of a dossier, as the journal tells it.</summary>
/// <param name="At">Business time, UTC; <paramref name="RecordedAt"/> is the server's.</param>
/// <param name="Timeliness">How the giver stood against the deadline of what was done; null when there was none.</param>
/// <param name="Fact">The kind of fact that moved the dossier.</param>
/// <param name="Sequence">Place of the fact in the journal.</param>
public sealed record DossierHandOver(
    int Number, HolderKind FromKind, string From, string FromOfficer, HolderKind ToKind, string To, string ToOfficer,
    DateTimeOffset At, DateTimeOffset RecordedAt, Timeliness? Timeliness, string Fact, long Sequence);

/// <summary>
/// The hand-overs of a dossier (vi: quá trình giao nhận hồ sơ), read from its journal alone: its facts are folded once
/// more and each change of the holder is a line.
/// </summary>
[Service]
public sealed class HandOvers(AppDbContext db)
{
    /// <param name="dossierId">Of a dossier the actor was shown.</param>
    public async Task<IReadOnlyList<DossierHandOver>> OfAsync(Guid dossierId, CancellationToken ct)
    {
        var entries = await db.JournalEntries.AsNoTracking().Where(e => e.StreamKind == "dossier" && e.StreamId == dossierId)
            .OrderBy(e => e.Position).ToListAsync(ct);
        var moves = Moves(dossierId, entries).ToList();
        var units = await UnitNamesAsync(moves, ct);
        var officers = await OfficerNamesAsync(moves, ct);
        return [.. moves.Select((m, i) => new DossierHandOver(
            i + 1, m.From.Kind, Name(units, m.From.UnitId), Name(officers, m.From.OfficerId), m.To.Kind, Name(units, m.To.UnitId),
            Name(officers, m.To.OfficerId), m.Entry.ClaimedAt, m.Entry.RecordedAt, m.Timeliness, m.Entry.Type, m.Entry.Sequence))];
    }

    private static IEnumerable<Move> Moves(Guid dossierId, IReadOnlyList<JournalEntry> entries)
    {
        var dossier = new Dossier { Id = dossierId };
        foreach (var entry in entries)
        {
            var (from, due) = (Holding.Of(dossier), DeadlineOf(dossier));
            dossier.Apply(JournalJson.Read(entry.Type, entry.Payload), new FactContext(entry.ClaimedAt, entry.ActorId, entry.UnitId));
            var to = Holding.Of(dossier);
            if (from is not null && to is not null && from != to)
                yield return new Move(from, to, entry, due is { } at ? Against(at, entry.ClaimedAt) : null);
        }
    }

    /// <summary>What the holder owed: the answer before reception, then the opinion or step, else the dossier.</summary>
    private static DateTimeOffset? DeadlineOf(Dossier dossier)
    {
        if (dossier.Holder is HolderKind.Applicant or HolderKind.Nobody)
            return null;
        if (dossier.Status == DossierStatus.Submitted)
            return dossier.AnswerDueAt;
        if (dossier.Holder == HolderKind.OtherAgency)
            return dossier.Consultations.FirstOrDefault(c => c.AnsweredAt is null)?.DueAt;
        if (dossier.FinishedAt is not null)
            return null;
        var step = dossier.OpenWork.FirstOrDefault(w => w.Action != StepOpening.Branch)
            ?? dossier.WorkItems.Where(w => w.CompletedAt is not null).MaxBy(w => w.CompletedAt);
        return step?.DueAt ?? dossier.CurrentDueAt;
    }

    /// <summary>Late once the instant has passed, on time on its day, early before.</summary>
    private static Timeliness Against(DateTimeOffset dueAt, DateTimeOffset at)
    {
        if (at > dueAt)
            return Timeliness.Late;
        return VietnamTime.DateOf(at) == VietnamTime.DateOf(dueAt) ? Timeliness.OnTime : Timeliness.Early;
    }

    private async Task<Dictionary<Guid, string>> UnitNamesAsync(IReadOnlyList<Move> moves, CancellationToken ct)
    {
        var ids = moves.SelectMany(m => new[] { m.From.UnitId, m.To.UnitId }).OfType<Guid>().Distinct().ToList();
        return await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.NameVi, ct);
    }

    private async Task<Dictionary<Guid, string>> OfficerNamesAsync(IReadOnlyList<Move> moves, CancellationToken ct)
    {
        var ids = moves.SelectMany(m => new[] { m.From.OfficerId, m.To.OfficerId }).OfType<Guid>().Distinct().ToList();
        return await db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.FullName, ct);
    }

    private static string Name(Dictionary<Guid, string> names, Guid? id) =>
        id is { } known ? names.GetValueOrDefault(known, "") : "";

    private sealed record Holding(HolderKind Kind, Guid? UnitId, Guid? OfficerId)
    {
        public static Holding? Of(Dossier dossier) => dossier.Holders.Count == 0
            ? null
            : new Holding(dossier.Holder, dossier.HolderUnitId, dossier.HolderOfficerId);
    }

    private sealed record Move(Holding From, Holding To, JournalEntry Entry, Timeliness? Timeliness);
}
