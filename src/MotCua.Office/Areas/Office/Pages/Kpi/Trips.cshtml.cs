using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Kpi;

/// <summary>How often people had to come, call or complete a dossier, by procedure and unit.</summary>
[RequirePermission(Permissions.OversightView)]
public sealed class TripsModel(KpiReport report, AppDbContext db, CurrentActor actor, Texts texts) : PeriodPageModel(report, texts)
{
    public IReadOnlyList<TripRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyDictionary<string, Bilingual> Procedures { get; private set; } = new Dictionary<string, Bilingual>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        ReadPeriod();
        Rows = await Report.TripsAsync(Filter, actor, ct);
        var units = Rows.Select(r => r.UnitId).Distinct().ToList();
        Units = await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.NameVi, ct);
        var codes = Rows.Select(r => r.ProcedureCode).Distinct().ToList();
        var versions = await db.ProcedureVersions.AsNoTracking().Where(v => codes.Contains(v.ProcedureCode))
            .Select(v => new { v.ProcedureCode, v.Number, v.NameVi, v.NameEn }).ToListAsync(ct);
        Procedures = versions.GroupBy(v => v.ProcedureCode).ToDictionary(
            g => g.Key, g => g.MaxBy(v => v.Number) is var last ? new Bilingual { Vi = last!.NameVi, En = last.NameEn } : null!);
    }
}
