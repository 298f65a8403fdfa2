using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Organisation;

/// <summary>What an act that closes intake says, before it is signed.</summary>
/// <param name="ProcedureCode">Null closes every procedure.</param>
/// <param name="Channel">Null closes every channel.</param>
/// <param name="EndAt">Exclusive.</param>
public sealed record ClosureTerms(
    Guid UnitId, string? ProcedureCode, Channel? Channel, DateTimeOffset StartAt, DateTimeOffset EndAt, Guid SubstituteUnitId);

/// <summary>Why intake cannot be closed like this: time, substitute, and acts that rely on each other.</summary>
[Service]
public sealed class ClosureRules(AppDbContext db, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such desk.</exception>
    public async Task<Unit> DeskAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) ?? throw new NotFoundException("desk");

    public async Task<Refusal?> WhyNotAsync(ClosureTerms terms, CancellationToken ct)
    {
        var substitute = await FindAsync(terms.SubstituteUnitId, ct);
        return WhyNotTime(terms) ?? WhyNotDesk(terms, substitute) ?? await WhyNotCoveredAsync(terms, substitute!, ct);
    }

    private Task<Unit?> FindAsync(Guid id, CancellationToken ct) =>
        db.Units.SingleOrDefaultAsync(u => u.Id == id && UnitKinds.Desks.Contains(u.Kind), ct);

    private Refusal? WhyNotTime(ClosureTerms terms)
    {
        if (terms.EndAt <= terms.StartAt)
            return new Refusal("closure-ends-before-start");
        return terms.EndAt <= clock.GetUtcNow() ? new Refusal("closure-in-the-past") : null;
    }

    private static Refusal? WhyNotDesk(ClosureTerms terms, Unit? substitute)
    {
        var (first, last) = (VietnamTime.DateOf(terms.StartAt), VietnamTime.DateOf(terms.EndAt));
        var there = substitute is not null && substitute.Id != terms.UnitId && substitute.ExistsOn(first) && substitute.ExistsOn(last);
        return there ? null : new Refusal("closure-substitute-not-a-desk");
    }

    /// <summary>Nobody is sent to a closed desk: neither by this act nor by an older one that relies on this desk.</summary>
    private async Task<Refusal?> WhyNotCoveredAsync(ClosureTerms terms, Unit substitute, CancellationToken ct)
    {
        var during = (await db.IntakeClosures.AsNoTracking()
            .Where(c => c.StartAt < terms.EndAt && c.EndAt > terms.StartAt)
            .Where(c => c.UnitId == substitute.Id || c.SubstituteUnitId == terms.UnitId).ToListAsync(ct))
            .Where(c => Meet(c, terms)).ToList();
        if (during.Find(c => c.UnitId == substitute.Id) is { } closed)
            return new Refusal("closure-substitute-closed", substitute.NameVi, closed.DecisionNumber);
        return during.Find(c => c.SubstituteUnitId == terms.UnitId) is { } relying
            ? new Refusal("closure-unit-stands-in", relying.DecisionNumber)
            : null;
    }

    private static bool Meet(IntakeClosure closure, ClosureTerms terms) =>
        (closure.ProcedureCode is null || terms.ProcedureCode is null || closure.ProcedureCode == terms.ProcedureCode)
        && (closure.Channel is null || terms.Channel is null || closure.Channel == terms.Channel);
}
