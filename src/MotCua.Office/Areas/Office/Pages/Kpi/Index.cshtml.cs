using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Kpi;

/// <summary>Figures per unit and field of a period; every figure leads to its dossiers.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class IndexModel(KpiReport report, AppDbContext db, CurrentActor actor, Texts texts) : PeriodPageModel(report, texts)
{
    public IReadOnlyList<KpiRow> Rows { get; private set; } = [];

    /// <summary>Each submission once: branches of joint dossiers count for their agencies only.</summary>
    public IReadOnlyDictionary<KpiMeasure, int> Total { get; private set; } = new Dictionary<KpiMeasure, int>();

    public IReadOnlyDictionary<Guid, Unit> Units { get; private set; } = new Dictionary<Guid, Unit>();

    public IReadOnlyDictionary<string, (string Vi, string En)> Fields { get; private set; } = new Dictionary<string, (string, string)>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        ReadPeriod();
        Rows = await Report.RowsAsync(Filter, actor, ct);
        Total = (await Report.RowsAsync(Filter with { CityTotal = true }, actor, ct))
            .SelectMany(r => r.Counts).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        var ids = Rows.Select(r => r.UnitId).Distinct().ToList();
        Units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var codes = Rows.Select(r => r.FieldCode).Distinct().ToList();
        var names = await db.ProcedureVersions.Where(v => codes.Contains(v.FieldCode))
            .Select(v => new { v.FieldCode, v.FieldVi, v.FieldEn }).Distinct().ToListAsync(ct);
        Fields = names.DistinctBy(n => n.FieldCode).ToDictionary(n => n.FieldCode, n => (n.FieldVi, n.FieldEn));
    }

    public string Address(KpiMeasure measure, KpiRow row) =>
        $"/office/kpi/dossiers?measure={measure}&from={Filter.From:yyyy-MM-dd}&to={Filter.To:yyyy-MM-dd}&unit={row.UnitId:D}&field={row.FieldCode}";

    public string TotalAddress(KpiMeasure measure) =>
        $"/office/kpi/dossiers?measure={measure}&from={Filter.From:yyyy-MM-dd}&to={Filter.To:yyyy-MM-dd}&total=true";
}
