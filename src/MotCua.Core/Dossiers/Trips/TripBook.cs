using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The book of visits, calls and requests to complete, dossier by dossier.</summary>
public static class TripBook
{
    /// <summary>Writes a line of the book; the caller has started the operation and commits.</summary>
    /// <param name="officerId">Who recorded it; null when it is counted by itself.</param>
    internal static Trip AddTrip(
        this AppDbContext db, Journal journal, Guid dossierId, TripKind kind, TripCause cause, TripFault fault, Guid? officerId = null)
    {
        var trip = db.Trips.Add(new Trip
        {
            Id = Ids.New(journal.Now), DossierId = dossierId, Kind = kind, Cause = cause, Fault = fault, OfficerId = officerId, At = journal.Now,
        }).Entity;
        journal.Record(trip, new TripRecorded(dossierId, kind, cause, fault));
        return trip;
    }

    /// <summary>The lines of a dossier the caller may see, oldest first.</summary>
    public static Task<List<Trip>> TripsOfAsync(this AppDbContext db, Guid dossierId, CancellationToken ct) =>
        db.Trips.AsNoTracking().Where(t => t.DossierId == dossierId).OrderBy(t => t.At).ThenBy(t => t.Id).ToListAsync(ct);
}
