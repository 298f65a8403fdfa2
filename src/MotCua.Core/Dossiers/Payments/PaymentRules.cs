using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Orders by who may see them, and what hinders a payment.</summary>
public static class PaymentRules
{
    /// <summary>Orders of the dossiers that the actor sees.</summary>
    public static IQueryable<PaymentOrder> VisibleTo(this IQueryable<PaymentOrder> orders, Actor actor, AppDbContext db)
    {
        var dossiers = db.Dossiers.VisibleTo(actor, db).Select(d => d.Id);
        return orders.Where(o => dossiers.Contains(o.DossierId));
    }

    /// <summary>Of one dossier, the newest first.</summary>
    public static Task<List<PaymentOrder>> PaymentsOfAsync(this AppDbContext db, Guid dossierId, CancellationToken ct) =>
        db.PaymentOrders.AsNoTracking().Where(o => o.DossierId == dossierId).OrderByDescending(o => o.CreatedAt)
            .ThenByDescending(o => o.Reference).ToListAsync(ct);

    /// <summary>Why an amount may not be paid online now.</summary>
    /// <param name="orders">Those of the same amount.</param>
    public static Refusal? WhyNotPayOnline(this IReadOnlyList<PaymentOrder> orders, long due, DateTimeOffset now)
    {
        if (due <= 0)
            return new Refusal("nothing-to-pay");
        if (orders.Any(o => o.Status is PaymentStatus.NeedsReview))
            return new Refusal("payment-under-review");
        return orders.SingleOrDefault(o => o.IsOpen) is { } open && (open.ExpiresAt <= now || open.Amount != due)
            ? new Refusal("payment-being-checked")
            : null;
    }

    /// <summary>The one-stop that received the dossier and the leader who resolves it decide what happens to money under review.</summary>
    public static Refusal? WhyNotDecide(this PaymentOrder order, Dossier dossier, Actor actor)
    {
        if (order.Status != PaymentStatus.NeedsReview)
            return new Refusal("payment-not-under-review", order.Reference);
        return dossier.WhyNotTakeMoney(actor);
    }

    /// <summary>Who may say that money came in at the counter, or that none is owed.</summary>
    public static Refusal? WhyNotTakeMoney(this Dossier dossier, Actor actor) =>
        actor.Has(Role.Receive, dossier.ReceivingUnitId) || actor.Has(Role.Sign, dossier.ResolvingUnitId)
            ? null
            : new Refusal("needs-role-here", nameof(Role.Receive));
}
