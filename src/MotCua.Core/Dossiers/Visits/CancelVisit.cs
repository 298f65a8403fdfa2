using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Cancels a booking by its link; the place is free again at once.</summary>
public sealed class CancelVisit(AppDbContext db, Journal journal)
{
    /// <param name="Key">Of the link.</param>
    public sealed record Command(string Key);

    /// <exception cref="NotFoundException">Nobody holds such a link.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var visit = await db.LoadVisitAsync(command.Key, ct);
        Refusal.ThrowIf(VisitRules.WhyNotChange(visit, journal.Now));
        journal.Start(nameof(CancelVisit), actor);
        (visit.Seat, visit.Code, visit.EndedAt, visit.EndedAs) = (null, null, journal.Now, "cancelled");
        journal.Record(visit, new VisitEnded("cancelled"));
        await journal.CommitAsync(ct);
    }
}
