using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What acts on visits share.</summary>
public static class VisitRules
{
    /// <summary>Open bookings one person may have.</summary>
    public const int MostBookings = 2;

    public static IReadOnlyList<string> Purposes { get; } = ["file", "result", "ask"];

    /// <exception cref="NotFoundException">Nobody holds such a link.</exception>
    public static async Task<DeskVisit> LoadVisitAsync(this AppDbContext db, string key, CancellationToken ct) =>
        await db.DeskVisits.SingleOrDefaultAsync(v => v.Key == key, ct) ?? throw new NotFoundException("visit");

    /// <exception cref="NotFoundException">There is no such desk.</exception>
    public static async Task<Unit> LoadDeskAsync(this AppDbContext db, Guid id, CancellationToken ct) =>
        await db.Units.SingleOrDefaultAsync(u => u.Id == id && UnitKinds.Desks.Contains(u.Kind), ct) ?? throw new NotFoundException("desk");

    /// <summary>Why a booking cannot be changed or cancelled any more.</summary>
    public static Refusal? WhyNotChange(DeskVisit visit, DateTimeOffset now)
    {
        if (visit.EndedAt is not null || visit.TakenAt is not null || visit.SlotAt is not { } slot)
            return new Refusal("visit-begun");
        return slot <= now ? new Refusal("visit-begun") : null;
    }

    /// <summary>The lowest free place of a slot; null when there is none.</summary>
    internal static async Task<int?> SeatAsync(AppDbContext db, Guid unitId, Slot slot, CancellationToken ct)
    {
        var taken = await db.DeskVisits.Where(v => v.UnitId == unitId && v.SlotAt == slot.At && v.Seat != null).Select(v => v.Seat!.Value).ToListAsync(ct);
        return Enumerable.Range(1, slot.Bookable).Except(taken).Select(s => (int?)s).FirstOrDefault();
    }

    internal static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
}
