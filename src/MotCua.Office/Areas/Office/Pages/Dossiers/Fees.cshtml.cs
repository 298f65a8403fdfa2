using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Fees of a dossier: what is owed, what came in and how, money under review, and payment at the counter.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class FeesModel(AppDbContext db, ProcedureCatalogue catalogue, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    /// <summary>Every attempt to pay online, the newest first.</summary>
    public IReadOnlyList<PaymentOrder> Orders { get; private set; } = [];

    /// <summary><c>counter</c> or <c>exempt</c>.</summary>
    [BindProperty]
    public string? Method { get; set; }

    /// <summary>Number of the receipt, or the law of the exemption.</summary>
    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Orders = await Db.PaymentsOfAsync(View.Dossier.Id, ct);
    }

    public async Task<IActionResult> OnPostRecordAsync([FromServices] RecordFeePaid record, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await record.HandleAsync(new(View.Dossier.Id, Version, Method == "exempt", Reference ?? ""), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostDecideAsync(
        Guid order, int seen, bool count, [FromServices] DecidePayment decide, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await decide.HandleAsync(new(order, seen, count, Note ?? ""), Actor, ct);
        return Redirect($"{View.Path}/fees");
    }
}
