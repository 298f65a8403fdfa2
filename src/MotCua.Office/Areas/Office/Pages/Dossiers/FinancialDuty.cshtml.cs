using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>Asks the applicant to pay before processing goes on, and confirms the payment.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class FinancialDutyModel(AppDbContext db, ProcedureCatalogue catalogue, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    /// <summary>As typed: digits, with points or blanks between thousands.</summary>
    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Notice { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    [BindProperty]
    public DateParts PayBy { get; set; } = new();

    [BindProperty]
    public string? ReceiptNumber { get; set; }

    [BindProperty]
    public DateParts Paid { get; set; } = new();

    public async Task<IActionResult> OnPostAskAsync([FromServices] RequestFinancialDuty ask, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        DateOnly? payBy = PayBy.IsBlank ? null : PayBy.ToDate() ?? DateOnly.MinValue;
        await ask.HandleAsync(
            new(View.Dossier.Id, Version, Typed(Amount), Notice ?? "", LegalBasis ?? "", payBy), Actor, ct);
        return Done();
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromServices] ConfirmDutyPayment confirm, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await confirm.HandleAsync(
            new(View.Dossier.Id, Version, ReceiptNumber ?? "", Paid.ToDate() ?? DateOnly.MinValue), Actor, ct);
        return Done();
    }

    private static long Typed(string? amount) => long.TryParse(
        string.Concat((amount ?? "").Where(c => c is not ('.' or ',' or ' '))), NumberStyles.None,
        CultureInfo.InvariantCulture, out var value) ? value : 0;
}
