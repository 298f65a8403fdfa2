using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Oversight;

/// <summary>Closes intake of a desk by an act with legal basis, end and substitute.</summary>
[RequirePermission(Permissions.OversightAct)]
public sealed class ClosureModel(CloseIntake close, UnitDirectory directory, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    public IReadOnlyList<SelectOption> Desks { get; private set; } = [];

    [BindProperty]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public Guid? SubstituteId { get; set; }

    [BindProperty]
    public string? ProcedureCode { get; set; }

    /// <summary>Vietnam time, as the browser's field gives it: <c>yyyy-MM-ddTHH:mm</c>.</summary>
    [BindProperty]
    public string? Start { get; set; }

    [BindProperty]
    public string? End { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Law { get; set; }

    [BindProperty]
    public string? ReasonVi { get; set; }

    [BindProperty]
    public string? ReasonEn { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await close.HandleAsync(new(
            UnitId ?? Guid.Empty, string.IsNullOrWhiteSpace(ProcedureCode) ? null : ProcedureCode.Trim(), null, At(Start), At(End),
            SubstituteId ?? Guid.Empty, Decision ?? "", Law ?? "", ReasonVi ?? "", ReasonEn ?? ""), actor, ct);
        return Redirect("/office/oversight");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var desks = await directory.DesksAsync(VietnamTime.DateOf(clock.GetUtcNow()), ct);
        Desks = [.. desks.Select(d => new SelectOption(d.Id.ToString(), d.NameVi))];
    }

    private static DateTimeOffset At(string? typed) => DateTime.TryParseExact(
        typed, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        ? new DateTimeOffset(local, TimeSpan.FromHours(7)).ToUniversalTime()
        : DateTimeOffset.MinValue;
}
