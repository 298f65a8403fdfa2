using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Kpi;

/// <summary>Figures per unit and field of a period; every figure leads to its dossiers.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class IndexModel(KpiReport report, AppDbContext db, CurrentActor actor, Texts texts) : PageModel
{
    private static readonly string[] Shapes = ["d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>As typed, day/month/year, or year-month-day as in a link; the first of this month when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Inclusive, as <see cref="From"/>; today when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<KpiRow> Rows { get; private set; } = [];

    /// <summary>Each submission once: branches of joint dossiers count for their agencies only.</summary>
    public IReadOnlyDictionary<KpiMeasure, int> Total { get; private set; } = new Dictionary<KpiMeasure, int>();

    public IReadOnlyDictionary<Guid, Unit> Units { get; private set; } = new Dictionary<Guid, Unit>();

    public IReadOnlyDictionary<string, (string Vi, string En)> Fields { get; private set; } = new Dictionary<string, (string, string)>();

    public KpiFilter Filter { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = report.Today;
        Filter = new KpiFilter(Read(nameof(From), From, new DateOnly(today.Year, today.Month, 1)), Read(nameof(To), To, today));
        (From, To) = (Shown(nameof(From), From, Filter.From), Shown(nameof(To), To, Filter.To));
        Rows = await report.RowsAsync(Filter, actor, ct);
        Total = (await report.RowsAsync(Filter with { CityTotal = true }, actor, ct))
            .SelectMany(r => r.Counts).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        var ids = Rows.Select(r => r.UnitId).Distinct().ToList();
        Units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var codes = Rows.Select(r => r.FieldCode).Distinct().ToList();
        var names = await db.ProcedureVersions.Where(v => codes.Contains(v.FieldCode))
            .Select(v => new { v.FieldCode, v.FieldVi, v.FieldEn }).Distinct().ToListAsync(ct);
        Fields = names.DistinctBy(n => n.FieldCode).ToDictionary(n => n.FieldCode, n => (n.FieldVi, n.FieldEn));
    }

    /// <summary>The date typed; the default stands in for one that does not exist, and the page says so.</summary>
    private DateOnly Read(string field, string? typed, DateOnly standard)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return standard;
        if (DateOnly.TryParseExact(typed.Trim(), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return on;
        ModelState.AddModelError(field, texts["kpi.wrong-date"]);
        return standard;
    }

    /// <summary>What the box says: a wrong date as it was typed, any other as it was taken.</summary>
    private string? Shown(string field, string? typed, DateOnly taken) =>
        ModelState[field] is { Errors.Count: > 0 } ? typed : texts.Date(taken);

    public string Address(KpiMeasure measure, KpiRow row) =>
        $"/office/kpi/dossiers?measure={measure}&from={Filter.From:yyyy-MM-dd}&to={Filter.To:yyyy-MM-dd}&unit={row.UnitId:D}&field={row.FieldCode}";

    public string TotalAddress(KpiMeasure measure) =>
        $"/office/kpi/dossiers?measure={measure}&from={Filter.From:yyyy-MM-dd}&to={Filter.To:yyyy-MM-dd}&total=true";
}
