using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Organisation;
using MotCua.Core.Oversight;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Oversight;

/// <summary>Targets against results, misses first, and the closures of intake in force.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class IndexModel(TargetResults results, IntakeStatus intake, StopAlerts stops, CurrentActor actor, TimeProvider clock) : PageModel
{
    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public IReadOnlyList<TargetResult> Results { get; private set; } = [];

    public IReadOnlyList<ClosureNotice> Closures { get; private set; } = [];

    /// <summary>Counters that stand still now.</summary>
    public int Stops { get; private set; }

    public async Task OnGetAsync(DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        (From, To) = (from ?? new DateOnly(today.Year, 1, 1), to ?? today);
        Results = await results.ForAsync(From, To, actor, ct);
        Stops = await stops.OpenAsync(actor, ct);
        Closures = await intake.NoticesAsync(clock.GetUtcNow(), ct);
    }

    public string Address(TargetResult result) =>
        $"/office/kpi/dossiers?measure={result.MissedBy}&from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}&unit={result.Unit.Id:D}";
}
