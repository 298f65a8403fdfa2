using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core;
using MotCua.Core.Dossiers;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>
/// What a dossier costs, the way to the payment gateway, and the way back. The address that the payer returns with only
/// names an order; what became of it is our record, which the gateway's signed word alone changes.
/// </summary>
[RequirePermission(Permissions.Citizen)]
public sealed class PayModel(AppDbContext db, DossierMoneys moneys, PaymentSettings settings, CurrentActor actor) : PageModel, IRedisplay
{
    public Dossier Dossier { get; private set; } = null!;

    public DossierMoney Money { get; private set; } = null!;

    /// <summary>The order the payer comes back from; null otherwise.</summary>
    public PaymentOrder? Returned { get; private set; }

    public bool IsOnline => settings.IsOn;

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(
        string code, string due, [FromServices] Rerun rerun, [FromServices] GatewayClient gateway,
        [FromServices] Web.Localisation.Texts texts, CancellationToken ct)
    {
        var id = await db.DossierIdAsync(code, actor, ct);
        var order = await rerun.OnceAsync((StartPayment start) => start.HandleAsync(new(id, due ?? ""), actor, ct));
        return Redirect(gateway.AddressFor(order, $"/dossiers/{code}/pay", texts.Language).ToString());
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var code = (string)RouteData.Values["code"]!;
        Dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        Money = await moneys.OfAsync(Dossier, ct);
        Returned = Money.Orders.FirstOrDefault(o => o.Reference == Request.Query["reference"]);
    }
}
