using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>The lanes of the desk. A dossier may be in more than one; counts use the same filters as lists.</summary>
public enum Lane
{
    /// <summary>Online dossiers that wait for the one-stop's answer, by their 8-working-hour clock.</summary>
    WaitingAnswer,

    /// <summary>Past the current due date and not finished.</summary>
    Overdue,

    /// <summary>Due by the end of today and not finished.</summary>
    DueToday,

    /// <summary>Steps the officer holds.</summary>
    Mine,

    /// <summary>Steps of the officer's roles and units that nobody holds.</summary>
    Pool,

    /// <summary>Opinions other agencies ask of the officer's units.</summary>
    Consultations,

    /// <summary>Waiting for the applicant.</summary>
    WaitingApplicant,

    /// <summary>Waiting for another agency's opinion.</summary>
    WaitingOthers,

    /// <summary>Finished, to be handed over.</summary>
    ToReturn,

    /// <summary>Everything visible, newest first.</summary>
    All,
}

/// <summary>One line of a worklist.</summary>
/// <param name="DueAt">The date that matters in the lane: answer, step, opinion or dossier.</param>
public sealed record WorklistRow(
    Guid DossierId, string Code, string ProcedureVi, string ProcedureEn, string ApplicantName, DossierStatus Status,
    Channel Channel, DateTimeOffset? DueAt, DateTimeOffset? CurrentDueAt, DateTimeOffset SubmittedAt, HolderKind Holder,
    Guid? HolderUnitId);

/// <summary>A page of a worklist and the key of the next one; null at the end.</summary>
public sealed record WorklistPage(IReadOnlyList<WorklistRow> Rows, string? Next);

/// <summary>Lists of the desk, by keyset: the key is the last row's date and id.</summary>
[Service]
public sealed class Worklists(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 50;
    private static readonly DateTimeOffset Far = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<WorklistPage> PageAsync(Lane lane, Actor actor, string? after, CancellationToken ct)
    {
        var keyed = Keyed(InLane(lane, actor), lane, actor);
        if (PageKey.Parse(after) is { } key)
            keyed = lane == Lane.All
                ? keyed.Where(k => k.Due < key.At || (k.Due == key.At && k.Dossier.Id.CompareTo(key.Id) < 0))
                : keyed.Where(k => k.Due > key.At || (k.Due == key.At && k.Dossier.Id.CompareTo(key.Id) > 0));
        var ordered = lane == Lane.All
            ? keyed.OrderByDescending(k => k.Due).ThenByDescending(k => k.Dossier.Id)
            : keyed.OrderBy(k => k.Due).ThenBy(k => k.Dossier.Id);
        var rows = await Rows(ordered.Take(PageSize + 1)).ToListAsync(ct);
        var page = rows.Take(PageSize).ToList();
        return new WorklistPage(page, rows.Count > PageSize ? new PageKey(page[^1].DueAt ?? Far, page[^1].DossierId).ToString() : null);
    }

    public async Task<IReadOnlyDictionary<Lane, int>> CountsAsync(Actor actor, CancellationToken ct)
    {
        var counts = new Dictionary<Lane, int>();
        foreach (var lane in Enum.GetValues<Lane>().Where(l => l != Lane.All))
            counts[lane] = await InLane(lane, actor).CountAsync(ct);
        return counts;
    }

    private IQueryable<Dossier> InLane(Lane lane, Actor actor)
    {
        var visible = db.Dossiers.AsNoTracking().VisibleTo(actor, db);
        var now = clock.GetUtcNow();
        var endOfToday = VietnamTime.At(VietnamTime.DateOf(now).AddDays(1), TimeOnly.MinValue);
        return lane switch
        {
            Lane.WaitingAnswer => visible.Where(d => d.Status == DossierStatus.Submitted),
            Lane.Overdue => Running(visible).Where(d => d.CurrentDueAt < now),
            Lane.DueToday => Running(visible).Where(d => d.CurrentDueAt >= now && d.CurrentDueAt < endOfToday),
            Lane.Mine => visible.Where(d => d.Status == DossierStatus.Processing
                && d.WorkItems.Any(w => w.CompletedAt == null && w.AssigneeId == actor.OfficerId)),
            Lane.Pool => Pool(visible, actor),
            Lane.Consultations => AskedOf(visible, actor),
            Lane.WaitingApplicant => visible.Where(d => d.Status == DossierStatus.SupplementRequested
                || d.Status == DossierStatus.FinancialDuty),
            Lane.WaitingOthers => visible.Where(d => d.Status == DossierStatus.Processing
                && (d.Holder == HolderKind.OtherAgency || d.Holder == HolderKind.Branches)),
            Lane.ToReturn => visible.Where(d => d.Status == DossierStatus.Finished && d.MotherId == null),
            _ => visible,
        };
    }

    private static IQueryable<Dossier> Running(IQueryable<Dossier> dossiers) => dossiers.Where(d =>
        d.Status == DossierStatus.Received || d.Status == DossierStatus.Processing);

    private static IQueryable<Dossier> Pool(IQueryable<Dossier> dossiers, Actor actor)
    {
        var pools = actor.Grants.Where(g => g.Role is Role.Receive or Role.Appraise or Role.Head or Role.Sign or Role.Clerk)
            .Select(g => $"{StepRole(g.Role)}|{g.UnitId:D}").ToList();
        var units = actor.UnitsWith(Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk);
        var roles = pools.Select(p => p[..p.IndexOf('|')]).Distinct().ToList();
        return dossiers.Where(d => d.Status == DossierStatus.Processing && d.WorkItems.Any(w =>
            w.CompletedAt == null && w.AssigneeId == null && w.Action != StepOpening.Branch
            && units.Contains(w.UnitId) && roles.Contains(w.Role)));
    }

    private static IQueryable<Dossier> AskedOf(IQueryable<Dossier> dossiers, Actor actor)
    {
        var units = actor.UnitsWith(Role.Appraise, Role.Head, Role.Sign);
        return dossiers.Where(d => d.Consultations.Any(c => c.AnsweredAt == null && units.Contains(c.UnitId)));
    }

    private static string StepRole(Role role) => role switch
    {
        Role.Receive => "one-stop",
        Role.Appraise => "specialist",
        Role.Head => "head",
        Role.Sign => "leader",
        _ => "clerk",
    };

    private static IQueryable<KeyedDossier> Keyed(IQueryable<Dossier> dossiers, Lane lane, Actor actor)
    {
        var units = actor.UnitsWith(Role.Appraise, Role.Head, Role.Sign);
        return lane switch
        {
            Lane.WaitingAnswer => dossiers.Select(d => new KeyedDossier { Dossier = d, Due = d.AnswerDueAt ?? Far }),
            Lane.Mine or Lane.Pool => dossiers.Select(d => new KeyedDossier
            {
                Dossier = d,
                Due = d.WorkItems.Where(w => w.CompletedAt == null && w.DueAt != null).Min(w => w.DueAt) ?? d.CurrentDueAt ?? Far,
            }),
            Lane.Consultations => dossiers.Select(d => new KeyedDossier
            {
                Dossier = d,
                Due = d.Consultations.Where(c => c.AnsweredAt == null && units.Contains(c.UnitId))
                    .Min(c => (DateTimeOffset?)c.DueAt) ?? Far,
            }),
            Lane.ToReturn => dossiers.Select(d => new KeyedDossier { Dossier = d, Due = d.FinishedAt ?? Far }),
            Lane.All => dossiers.Select(d => new KeyedDossier { Dossier = d, Due = d.SubmittedAt }),
            _ => dossiers.Select(d => new KeyedDossier { Dossier = d, Due = d.CurrentDueAt ?? Far }),
        };
    }

    private IQueryable<WorklistRow> Rows(IQueryable<KeyedDossier> keyed) =>
        from k in keyed
        join v in db.ProcedureVersions on k.Dossier.ProcedureVersionId equals v.Id
        select new WorklistRow(
            k.Dossier.Id, k.Dossier.Code, v.NameVi, v.NameEn, k.Dossier.ApplicantName, k.Dossier.Status,
            k.Dossier.Channel, k.Due, k.Dossier.CurrentDueAt, k.Dossier.SubmittedAt, k.Dossier.Holder, k.Dossier.HolderUnitId);

    private sealed class KeyedDossier
    {
        public required Dossier Dossier { get; init; }
        public DateTimeOffset Due { get; init; }
    }
}
