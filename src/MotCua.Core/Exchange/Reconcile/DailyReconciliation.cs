using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Exchange;

/// <summary>Compares yesterday, once it is over; tries again while the partner cannot be reached.</summary>
public sealed class DailyReconciliation(AppDbContext db, PortalClient portal, ReconcileDay reconcile, TimeProvider clock) : IBackgroundTask
{
    public string Name => "national-portal-reconciliation";

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        if (!portal.IsConfigured || await IsMadeAsync(today, ct))
            return;
        try
        {
            await reconcile.RunAsync(today.AddDays(-1), ct);
        }
        catch (Exception e) when (e is HttpRequestException or PortalException)
        {
            // The page shows that the day is missing; the next run asks again.
        }
    }

    /// <summary>Yesterday was compared after it had ended.</summary>
    private Task<bool> IsMadeAsync(DateOnly today, CancellationToken ct)
    {
        var (day, end) = (today.AddDays(-1), VietnamTime.At(today, TimeOnly.MinValue));
        return db.Reconciliations.AnyAsync(r => r.Partner == PortalClient.Partner && r.Day == day && r.MadeAt >= end, ct);
    }
}
