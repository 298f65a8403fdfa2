using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Kpi;

/// <summary>The dossiers behind one figure.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class DossiersModel(KpiReport report, CurrentActor actor) : PageModel
{
    private const int PageSize = 100;

    public KpiMeasure Measure { get; private set; }

    public IReadOnlyList<DossierFact> Facts { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(
        KpiMeasure measure, DateOnly from, DateOnly to, Guid? unit, string? field, bool total, string? after, CancellationToken ct)
    {
        Measure = measure;
        var filter = new KpiFilter(from, to, unit, field, total);
        var found = await report.DossiersAsync(measure, filter, actor, after, PageSize + 1, ct);
        Facts = [.. found.Take(PageSize)];
        if (found.Count > PageSize)
            Next = $"/office/kpi/dossiers?measure={measure}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&unit={unit}&field={field}&total={total}&after={Uri.EscapeDataString(Facts[^1].Code)}";
    }
}
