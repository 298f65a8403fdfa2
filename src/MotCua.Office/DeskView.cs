using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Office;

/// <summary>A dossier as officers see it: the aggregate, its procedure, and the names behind its ids.</summary>
public sealed record DeskView(Dossier Dossier, PublishedProcedure Procedure, Actor Actor)
{
    public required IReadOnlyDictionary<Guid, Unit> Units { get; init; }
    public required IReadOnlyDictionary<Guid, Officer> Officers { get; init; }
    public IReadOnlyList<Dossier> Branches { get; init; } = [];

    public ProcedureSheet Sheet => Procedure.Package.Sheet;

    /// <summary>What the dossier owes in fees, and what was paid.</summary>
    public FeeAccount Fees => FeeAccount.Of(Dossier, Sheet);

    public string Path => $"/office/dossiers/{Dossier.Code}";

    public string UnitName(Guid? id) => id is { } known && Units.TryGetValue(known, out var unit) ? unit.NameVi : "–";

    public string OfficerName(Guid? id) => id is { } known && Officers.TryGetValue(known, out var officer) ? officer.FullName : "–";

    public bool IsReceiver => Actor.Has(Role.Receive, Dossier.ReceivingUnitId);

    public bool IsLeader => Actor.Has(Role.Sign, Dossier.ResolvingUnitId);

    /// <summary>Works at some desk, and does not only watch.</summary>
    public bool HasDesk => Actor.UnitsWith(Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk).Count > 0;

    /// <summary>Open steps of a role the actor holds at the step's unit.</summary>
    public IReadOnlyList<WorkItem> MyWork => [.. Dossier.OpenWork.Where(w =>
        w.Action != StepOpening.Branch && Actor.Has(Core.Dossiers.Dossier.RoleOf(w), w.UnitId))];

    /// <summary>Consultations that ask a unit of the actor.</summary>
    public IReadOnlyList<Consultation> AskedOfMe => [.. Dossier.Consultations.Where(c => c.AnsweredAt is null
        && (Actor.Has(Role.Appraise, c.UnitId) || Actor.Has(Role.Head, c.UnitId) || Actor.Has(Role.Sign, c.UnitId)))];

    /// <summary>The acts of law that the package rests on, as they are cited.</summary>
    public IReadOnlyList<string> Law => [.. Sheet.LegalBasis.Select(l => $"{l.Act} {l.Articles}".Trim())];

    public bool Leads(WorkItem item) => Actor.Has(Role.Head, item.UnitId) || IsLeader;
}

/// <summary>Loads dossiers for officers' pages.</summary>
public static class DeskViews
{
    /// <exception cref="NotFoundException">It does not exist or is not for this officer.</exception>
    public static async Task<DeskView> DeskViewAsync(
        this AppDbContext db, ProcedureCatalogue catalogue, string code, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        var procedure = await catalogue.VersionAsync(dossier.ProcedureVersionId, ct);
        var branches = await db.Dossiers.AsNoTracking().Where(d => d.MotherId == dossier.Id).OrderBy(d => d.SubmittedAt).ToListAsync(ct);
        var unitIds = UnitIds(dossier).Concat(branches.Select(b => b.ResolvingUnitId)).Distinct().ToList();
        var officerIds = OfficerIds(dossier).Distinct().ToList();
        return new DeskView(dossier, procedure, actor)
        {
            Units = await db.Units.AsNoTracking().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct),
            Officers = await db.Officers.AsNoTracking().Where(o => officerIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct),
            Branches = branches,
        };
    }

    private static IEnumerable<Guid> UnitIds(Dossier d) =>
    [
        d.ReceivingUnitId, d.ResolvingUnitId, d.SectionUnitId, .. d.WorkItems.Select(w => w.UnitId),
        .. d.Consultations.Select(c => c.UnitId), .. d.Consultations.Select(c => c.EscalatedToUnitId).OfType<Guid>(), .. d.Holders.Select(h => h.UnitId).OfType<Guid>(),
    ];

    private static IEnumerable<Guid> OfficerIds(Dossier d) =>
    [
        .. d.WorkItems.Select(w => w.AssigneeId).OfType<Guid>(), .. d.WorkItems.Select(w => w.OnBehalfOfId).OfType<Guid>(), .. d.Holders.Select(h => h.OfficerId).OfType<Guid>(),
        .. d.Supplements.Select(s => s.RequestedById), .. d.Consultations.Select(c => c.AskedById),
        .. d.Consultations.Select(c => c.AnsweredById).OfType<Guid>(), .. d.Decisions.Select(x => x.DraftedById),
        .. d.Decisions.Select(x => x.SignedById).OfType<Guid>(), .. d.Apologies.Select(a => a.PreparedById).OfType<Guid>(),
        .. d.Recalls.Select(r => r.ProposedById).OfType<Guid>(), .. d.Recalls.Select(r => r.RecalledById).OfType<Guid>(),
    ];
}
