using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>One line of a worklist.</summary>
/// <param name="DueAt">The date that matters in the lane: answer, opinion, promise; the end of time when there is none.</param>
/// <param name="Step">Id in the process of the oldest open step; null when there is none.</param>
public sealed record WorklistRow(
    Guid DossierId, string Code, Guid ProcedureVersionId, string ProcedureVi, string ProcedureEn, string ApplicantName,
    DossierStatus Status, Channel Channel, DateTimeOffset? DueAt, DateTimeOffset? CurrentDueAt, DateTimeOffset SubmittedAt,
    HolderKind Holder, Guid? HolderUnitId, string? Step, Guid? OfficerId, int Version);

/// <summary>A page of a worklist and the key of the next one; null at the end.</summary>
public sealed record WorklistPage(IReadOnlyList<WorklistRow> Rows, string? Next);

/// <summary>Lists of the desk, what is due first first, by keyset: the key is the last row's date and id.</summary>
[Service]
public sealed class Worklists(AppDbContext db, TimeProvider clock, WorkCalendars calendars)
{
    public const int PageSize = 50;

    /// <summary>How many working days after today still count as soon.</summary>
    private const int SoonDays = 2;
    private static readonly DateTimeOffset Far = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Task<WorklistPage> PageAsync(Lane lane, Actor actor, string? after, CancellationToken ct) =>
        PageAsync(WorklistQuery.Empty with { Lane = lane }, actor, after, PageSize, ct);

    public async Task<WorklistPage> PageAsync(WorklistQuery query, Actor actor, string? after, int size, CancellationToken ct)
    {
        var lane = query.Lane ?? Lane.All;
        var keyed = lane == Lane.All
            ? All(query, actor)
            : Keyed(Lanes.In(Open(query, actor), query.Layout, lane, await ContextAsync(actor, ct)), lane, actor);
        if (PageKey.Parse(after) is { } key)
            keyed = lane == Lane.All
                ? keyed.Where(k => k.Due < key.At || (k.Due == key.At && k.Dossier.Id.CompareTo(key.Id) < 0))
                : keyed.Where(k => k.Due > key.At || (k.Due == key.At && k.Dossier.Id.CompareTo(key.Id) > 0));
        var ordered = lane == Lane.All
            ? keyed.OrderByDescending(k => k.Due).ThenByDescending(k => k.Dossier.Id)
            : keyed.OrderBy(k => k.Due).ThenBy(k => k.Dossier.Id);
        var rows = await Rows(ordered.Take(size + 1)).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        return new WorklistPage(page, rows.Count > size ? new PageKey(page[^1].DueAt ?? Far, page[^1].DossierId).ToString() : null);
    }

    /// <summary>How many open dossiers lie in each lane of the layout, under the filter; in one reading.</summary>
    public async Task<IReadOnlyDictionary<Lane, int>> CountsAsync(WorklistQuery query, Actor actor, CancellationToken ct)
    {
        var laneOf = Lanes.LaneOf(query.Layout, await ContextAsync(actor, ct));
        var found = await Lanes.Open(Open(query, actor)).Select(laneOf).GroupBy(l => l)
            .Select(g => new { Lane = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Lane, g => g.Count, ct);
        return Lanes.Of(query.Layout).ToDictionary(l => l, l => found.GetValueOrDefault(l));
    }

    private IQueryable<Dossier> Open(WorklistQuery query, Actor actor) =>
        query.Filter.Narrow(db.Dossiers.AsNoTracking().OpenVisibleTo(actor, db));

    /// <summary>Everything the actor sees with its day of filing; of a single unit in the order of the unit's own index.</summary>
    private IQueryable<KeyedDossier> All(WorklistQuery query, Actor actor)
    {
        if (DossierAccess.SoleUnitOf(actor) is not { } unit)
            return query.Filter.Narrow(db.Dossiers.AsNoTracking().VisibleTo(actor, db))
                .Select(d => new KeyedDossier { Dossier = d, Due = d.SubmittedAt });
        return db.DossierUnits.Where(u => u.Sees && u.UnitId == unit).Join(
            query.Filter.Narrow(db.Dossiers.AsNoTracking()), u => u.DossierId, d => d.Id,
            (u, d) => new KeyedDossier { Dossier = d, Due = u.FiledAt });
    }

    private async Task<LaneContext> ContextAsync(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = VietnamTime.DateOf(now);
        var soon = today;
        if (actor.UnitId is { } unit)
        {
            var calendar = await calendars.ForUnitAsync(unit, ct);
            for (var i = 0; i < SoonDays; i++)
                soon = calendar.WorkingDayOnOrAfter(soon.AddDays(1));
        }
        return new LaneContext(actor, now, VietnamTime.StartOfDay(today.AddDays(1)), VietnamTime.StartOfDay(soon.AddDays(1)));
    }

    private static IQueryable<KeyedDossier> Keyed(IQueryable<Dossier> dossiers, Lane lane, Actor actor)
    {
        var units = actor.UnitsWith(Role.Appraise, Role.Head, Role.Sign);
        return lane switch
        {
            Lane.WaitingAnswer => dossiers.Select(d => new KeyedDossier { Dossier = d, Due = d.AnswerDueAt ?? Far }),
            Lane.Consultations => dossiers.Select(d => new KeyedDossier
            {
                Dossier = d,
                Due = d.Consultations.Where(c => c.AnsweredAt == null && units.Contains(c.UnitId))
                    .Min(c => (DateTimeOffset?)c.DueAt) ?? Far,
            }),
            Lane.ToReturn => dossiers.Select(d => new KeyedDossier { Dossier = d, Due = d.FinishedAt ?? Far }),
            _ => dossiers.Select(d => new KeyedDossier
            {
                Dossier = d,
                Due = (d.Status == DossierStatus.Submitted ? d.AnswerDueAt : d.CurrentDueAt) ?? Far,
            }),
        };
    }

    private IQueryable<WorklistRow> Rows(IQueryable<KeyedDossier> keyed) =>
        from k in keyed
        join v in db.ProcedureVersions on k.Dossier.ProcedureVersionId equals v.Id
        select new WorklistRow(
            k.Dossier.Id, k.Dossier.Code, v.Id, v.NameVi, v.NameEn, k.Dossier.ApplicantName, k.Dossier.Status,
            k.Dossier.Channel, k.Due, k.Dossier.CurrentDueAt, k.Dossier.SubmittedAt, k.Dossier.Holder, k.Dossier.HolderUnitId,
            k.Dossier.WorkItems.Where(w => w.CompletedAt == null && w.Action != StepOpening.Branch)
                .OrderBy(w => w.OpenedAt).ThenBy(w => w.FlowKey).Select(w => w.TaskId).FirstOrDefault(),
            k.Dossier.HolderOfficerId, k.Dossier.Version);

    private sealed class KeyedDossier
    {
        public required Dossier Dossier { get; init; }
        public DateTimeOffset Due { get; init; }
    }
}
