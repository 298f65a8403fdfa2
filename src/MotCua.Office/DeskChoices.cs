using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>What the filters of a worklist offer an officer, and the names behind the ids of its rows.</summary>
public sealed class DeskChoices(AppDbContext db, ProcedureCatalogue catalogue, Texts texts)
{
    private const int MostOfficers = 200;

    public IReadOnlyList<SelectOption> Procedures { get; private set; } = [];
    public IReadOnlyList<SelectOption> Units { get; private set; } = [];
    public IReadOnlyList<SelectOption> Officers { get; private set; } = [];
    public IReadOnlyList<SavedWorklist> Saved { get; private set; } = [];

    public async Task LoadAsync(Actor actor, CancellationToken ct)
    {
        var procedures = await (from p in db.Procedures
                                join v in db.ProcedureVersions on p.CurrentVersionId equals v.Id
                                select new { p.Code, v.NameVi, v.NameEn }).ToListAsync(ct);
        Procedures = [.. procedures.Select(p => new SelectOption(p.Code, texts.Pick(p.NameVi, p.NameEn))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        var own = actor.UnitsWith(Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk);
        var units = await db.Units.AsNoTracking().Where(u => own.Contains(u.Id) || (u.ParentId != null && own.Contains(u.ParentId.Value)))
            .OrderBy(u => u.Path).ToListAsync(ct);
        Units = [.. units.Select(u => new SelectOption(u.Id.ToString("D"), texts.Pick(u.NameVi, u.NameEn)))];
        var ids = units.Select(u => u.Id).ToList();
        var officers = await db.Officers.AsNoTracking().Where(o => ids.Contains(o.UnitId)).OrderBy(o => o.FullName).Take(MostOfficers).ToListAsync(ct);
        Officers = [.. officers.Select(o => new SelectOption(o.Id.ToString("D"), o.FullName))];
        Saved = await db.SavedWorklists.AsNoTracking().VisibleTo(actor).OrderBy(s => s.Name).ToListAsync(ct);
    }

    /// <summary>Names of the units, officers and steps that the rows name.</summary>
    public async Task<DeskNames> NamesAsync(IReadOnlyList<WorklistRow> rows, CancellationToken ct)
    {
        var unitIds = rows.Select(r => r.HolderUnitId).OfType<Guid>().Distinct().ToList();
        var officerIds = rows.Select(r => r.OfficerId).OfType<Guid>().Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => texts.Pick(u.NameVi, u.NameEn), ct);
        var officers = await db.Officers.AsNoTracking().Where(o => officerIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.FullName, ct);
        var steps = new Dictionary<Guid, string>();
        foreach (var row in rows.Where(r => r.Step is not null))
            steps[row.DossierId] = texts.Of((await catalogue.VersionAsync(row.ProcedureVersionId, ct)).StepName(row.Step!));
        return new DeskNames(units, officers, steps);
    }
}

/// <summary>Names for the cells of a worklist; a dash where there is none.</summary>
public sealed record DeskNames(
    IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, string> Officers, IReadOnlyDictionary<Guid, string> Steps)
{
    public static DeskNames None { get; } = new(new Dictionary<Guid, string>(), new Dictionary<Guid, string>(), new Dictionary<Guid, string>());

    public string Unit(WorklistRow row) => row.HolderUnitId is { } id ? Units.GetValueOrDefault(id, "–") : "–";

    public string Officer(WorklistRow row) => row.OfficerId is { } id ? Officers.GetValueOrDefault(id, "–") : "–";

    public string Step(WorklistRow row) => Steps.GetValueOrDefault(row.DossierId, "–");
}
