using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Reporting;

/// <summary>What a KPI table is about: a period of Vietnam dates, inclusive, and optional narrowing.</summary>
/// <param name="CityTotal">Counts each submission once: branches of joint dossiers are left out.</param>
public sealed record KpiFilter(DateOnly From, DateOnly To, Guid? UnitId = null, string? FieldCode = null, bool CityTotal = false);

/// <summary>One column of the table; also the drill-down to its dossiers.</summary>
public enum KpiMeasure
{
    /// <summary>Received in the period (vi: tiếp nhận trong kỳ).</summary>
    Received,

    /// <summary>Received before the period and still open when it began (vi: kỳ trước chuyển qua).</summary>
    CarriedOver,

    /// <summary>Received in the period, filed online by the person alone.</summary>
    Online,

    /// <summary>Received in the period, filed online with an officer's help (vi: hỗ trợ nộp trực tuyến).</summary>
    Assisted,
    Early,
    OnTime,
    Late,

    /// <summary>Late against the first promise, whatever restarted the clock.</summary>
    LateByFirstPromise,

    /// <summary>Withdrawn or stopped after reception.</summary>
    Ended,

    /// <summary>Open at the end of the period, within time or waiting for the applicant.</summary>
    InProgress,

    /// <summary>Open at the end of the period and past the legal date.</summary>
    Overdue,
}

/// <summary>A row: one unit and field. Received + carried over = resolved + ended + in progress + overdue.</summary>
public sealed record KpiRow(Guid UnitId, string FieldCode, IReadOnlyDictionary<KpiMeasure, int> Counts)
{
    public int this[KpiMeasure measure] => Counts.GetValueOrDefault(measure);

    public int Resolved => this[KpiMeasure.Early] + this[KpiMeasure.OnTime] + this[KpiMeasure.Late];

    /// <summary>Resolved in time ÷ resolved, percent; null when nothing was resolved.</summary>
    public decimal? OnTimePercent => Resolved == 0 ? null : 100m * (Resolved - this[KpiMeasure.Late]) / Resolved;
}

/// <summary>What dossiers of a unit and procedure, received in a period, cost their applicants so far.</summary>
/// <param name="Avoidable">Visits, calls and rounds that were somebody's fault.</param>
public sealed record TripRow(Guid UnitId, string ProcedureCode, int Dossiers, int Visits, int Calls, int Rounds, int Avoidable)
{
    public int All => Visits + Calls + Rounds;

    /// <summary>Visits, calls and supplement rounds a dossier.</summary>
    public decimal PerDossier => (decimal)All / Dossiers;
}

/// <summary>Figures of units, from <see cref="DossierFact"/> alone. Each measure is one filter, used for counting and for listing.</summary>
[Service]
public sealed class KpiReport(AppDbContext db, TimeProvider clock)
{
    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DateOf(clock.GetUtcNow());

    public async Task<IReadOnlyList<KpiRow>> RowsAsync(KpiFilter filter, Actor actor, CancellationToken ct)
    {
        var counted = new Dictionary<(Guid, string), Dictionary<KpiMeasure, int>>();
        foreach (var measure in Enum.GetValues<KpiMeasure>())
        {
            var groups = await Measured(measure, filter, actor)
                .GroupBy(f => new { f.ResolvingUnitId, f.FieldCode })
                .Select(g => new { g.Key.ResolvingUnitId, g.Key.FieldCode, Count = g.Count() }).ToListAsync(ct);
            foreach (var g in groups)
            {
                if (!counted.TryGetValue((g.ResolvingUnitId, g.FieldCode), out var row))
                    counted[(g.ResolvingUnitId, g.FieldCode)] = row = [];
                row[measure] = g.Count;
            }
        }
        return [.. counted.Select(p => new KpiRow(p.Key.Item1, p.Key.Item2, p.Value))];
    }

    /// <summary>Trouble by unit and procedure, of dossiers received in the period; the most trouble a dossier first.</summary>
    public async Task<IReadOnlyList<TripRow>> TripsAsync(KpiFilter filter, Actor actor, CancellationToken ct)
    {
        var rows = await Measured(KpiMeasure.Received, filter, actor).GroupBy(f => new { f.ResolvingUnitId, f.ProcedureCode })
            .Select(g => new
            {
                g.Key, Count = g.Count(), Visits = g.Sum(f => f.Visits), Calls = g.Sum(f => f.Calls),
                Rounds = g.Sum(f => f.SupplementRounds), Avoidable = g.Sum(f => f.AvoidableTrips),
            }).ToListAsync(ct);
        return [.. rows.Select(r => new TripRow(r.Key.ResolvingUnitId, r.Key.ProcedureCode, r.Count, r.Visits, r.Calls, r.Rounds, r.Avoidable))
            .OrderByDescending(r => r.PerDossier).ThenBy(r => r.ProcedureCode).ThenBy(r => r.UnitId)];
    }

    /// <summary>The dossiers behind a figure, by code; its count equals the figure.</summary>
    public Task<List<DossierFact>> DossiersAsync(
        KpiMeasure measure, KpiFilter filter, Actor actor, string? afterCode, int size, CancellationToken ct) =>
        Measured(measure, filter, actor).Where(f => afterCode == null || f.Code.CompareTo(afterCode) > 0)
            .OrderBy(f => f.Code).Take(size).ToListAsync(ct);

    /// <summary>Facts that count for a measure, of dossiers the actor may see.</summary>
    public IQueryable<DossierFact> Measured(KpiMeasure measure, KpiFilter filter, Actor actor)
    {
        var facts = Scoped(filter, actor).Where(f => f.ReceivedOn != null && f.ReceivedOn <= filter.To);
        return measure switch
        {
            KpiMeasure.Received => facts.Where(f => f.ReceivedOn >= filter.From),
            KpiMeasure.CarriedOver => facts.Where(f => f.ReceivedOn < filter.From
                && (f.ClosedOn == null || f.ClosedOn >= filter.From)),
            KpiMeasure.Online => facts.Where(f => f.ReceivedOn >= filter.From && f.Channel == Channel.Online && !f.IsAssisted),
            KpiMeasure.Assisted => facts.Where(f => f.ReceivedOn >= filter.From && f.Channel == Channel.Online && f.IsAssisted),
            KpiMeasure.Early => Resolved(facts, filter).Where(f => f.Timeliness == Timeliness.Early),
            KpiMeasure.OnTime => Resolved(facts, filter).Where(f => f.Timeliness == Timeliness.OnTime),
            KpiMeasure.Late => Resolved(facts, filter).Where(f => f.Timeliness == Timeliness.Late),
            KpiMeasure.LateByFirstPromise => Resolved(facts, filter)
                .Where(f => f.TimelinessByFirstPromise == Timeliness.Late),
            KpiMeasure.Ended => Closed(facts, filter).Where(f => f.ClosedAs != ClosedAs.Resolved),
            KpiMeasure.Overdue => Overdue(Open(facts, filter), filter),
            _ => Open(facts, filter).Except(Overdue(Open(facts, filter), filter)),
        };
    }

    private IQueryable<DossierFact> Scoped(KpiFilter filter, Actor actor)
    {
        var facts = db.DossierFacts.AsNoTracking();
        if (actor.Kind != ActorKind.System)
        {
            var own = actor.UnitsWith(Role.Head, Role.Sign, Role.Monitor, Role.Inspect);
            var subtrees = DossierAccess.SubtreeUnits(actor, db);
            facts = facts.Where(f => own.Contains(f.ResolvingUnitId) || subtrees.Contains(f.ResolvingUnitId));
        }
        if (filter.UnitId is { } unit)
            facts = facts.Where(f => f.ResolvingUnitId == unit);
        if (filter.FieldCode is { } field)
            facts = facts.Where(f => f.FieldCode == field);
        return filter.CityTotal ? facts.Where(f => !f.IsBranch) : facts;
    }

    private static IQueryable<DossierFact> Closed(IQueryable<DossierFact> facts, KpiFilter filter) =>
        facts.Where(f => f.ClosedOn >= filter.From && f.ClosedOn <= filter.To);

    private static IQueryable<DossierFact> Resolved(IQueryable<DossierFact> facts, KpiFilter filter) =>
        Closed(facts, filter).Where(f => f.ClosedAs == ClosedAs.Resolved);

    private static IQueryable<DossierFact> Open(IQueryable<DossierFact> facts, KpiFilter filter) =>
        facts.Where(f => f.ClosedOn == null || f.ClosedOn > filter.To);

    /// <summary>Past the legal date at the end of the period, or now when the period is not over.</summary>
    private IQueryable<DossierFact> Overdue(IQueryable<DossierFact> facts, KpiFilter filter)
    {
        var now = clock.GetUtcNow();
        var end = VietnamTime.At(filter.To.AddDays(1), TimeOnly.MinValue);
        var at = end < now ? end : now;
        var day = VietnamTime.DateOf(at);
        return facts.Where(f => !f.Paused && (f.LimitUnit == LimitUnit.WorkingHour ? f.LegalDueAt < at : f.LegalDueOn < day));
    }
}
