using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>
/// Asks the gateway about every order that may have been paid without our knowing, and has it give money back. An order
/// expires only by the gateway's word that nothing was paid, and is asked about once more a day later.
/// </summary>
public sealed class PaymentWatch(
    PaymentAgenda agenda, GatewayClient gateway, PaymentNotices notices, PaymentSettings settings) : IBackgroundTask
{
    public string Name => "payment-watch";

    public TimeSpan Interval => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken ct)
    {
        while (settings.IsOn && await agenda.DueAsync(ct) is { Count: > 0 } batch)
            foreach (var order in batch)
                await AttendAsync(order, ct);
    }

    private async Task AttendAsync(PaymentOrder order, CancellationToken ct)
    {
        DateTimeOffset? next;
        try
        {
            next = order.Status == PaymentStatus.RefundOrdered ? await RefundAsync(order, ct) : await AskAsync(order, ct);
        }
        catch (Exception e) when (e is GatewayException or RefusalException or DbUpdateException)
        {
            next = agenda.Now + PaymentAgenda.AfterFailure;
        }
        await agenda.PutOffAsync(order.Id, next, ct);
    }

    private async Task<DateTimeOffset?> AskAsync(PaymentOrder order, CancellationToken ct)
    {
        var state = await gateway.AskAsync(order.Reference, ct);
        if (state.Reference != order.Reference)
            throw new GatewayException("answer-about-another");
        if (await notices.TakeAsync(state, ct) is not null || !order.IsOpen)
            return null;
        // Money on its way is waited for, however long the bank takes.
        if (agenda.Now < order.ExpiresAt || state.Status == "processing")
            return agenda.NextFor(order);
        await notices.ExpireAsync(order.Reference, ct);
        return agenda.Now + PaymentAgenda.LastLook;
    }

    private async Task<DateTimeOffset?> RefundAsync(PaymentOrder order, CancellationToken ct)
    {
        if ((await gateway.RefundAsync(order, ct)).Status != "refunded")
            return agenda.Now + PaymentAgenda.AfterFailure;
        await notices.RefundedAsync(order.Id, ct);
        return null;
    }
}

/// <summary>When the gateway is asked about which order. No legal fact.</summary>
[Service]
public sealed class PaymentAgenda(AppDbContext db, TechnicalState state, TimeProvider clock)
{
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LastLook = TimeSpan.FromHours(24);
    private const int BatchSize = 50;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task<List<PaymentOrder>> DueAsync(CancellationToken ct)
    {
        var now = Now;
        return db.PaymentOrders.AsNoTracking().Where(o => o.NextAskAt <= now).OrderBy(o => o.NextAskAt).ThenBy(o => o.Id)
            .Take(BatchSize).ToListAsync(ct);
    }

    /// <param name="nextAt">Null when there is nothing more to ask.</param>
    public async Task PutOffAsync(Guid id, DateTimeOffset? nextAt, CancellationToken ct)
    {
        try
        {
            (await db.PaymentOrders.SingleAsync(o => o.Id == id, ct)).NextAskAt = nextAt;
            await state.SaveAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The order moved on meanwhile: it is looked at again as it is now.
        }
        db.ChangeTracker.Clear();
    }

    /// <summary>The next look at an order that is still open: soon, and at the very end of its time.</summary>
    public DateTimeOffset NextFor(PaymentOrder order) =>
        Now < order.ExpiresAt && Now + Again > order.ExpiresAt ? order.ExpiresAt : Now + Again;
}
