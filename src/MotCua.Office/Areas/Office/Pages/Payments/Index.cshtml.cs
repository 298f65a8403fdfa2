using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Payments;

/// <summary>Money that cannot be counted by itself, and money that is on its way back; the oldest first.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class IndexModel(AppDbContext db, CurrentActor actor) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<PaymentOrder> Orders { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Orders = await db.PaymentOrders.AsNoTracking().VisibleTo(actor, db)
        .Where(o => o.Status == PaymentStatus.NeedsReview || o.Status == PaymentStatus.RefundOrdered)
        .OrderBy(o => o.PaidAt).ThenBy(o => o.Id).Take(Most).ToListAsync(ct);
}
