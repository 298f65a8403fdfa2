using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Organisation;

/// <summary>
/// Closes intake at a desk for a time (vi: tạm dừng tiếp nhận): a signed act with a legal basis, an end and a desk
/// that takes in instead, which must itself be open all the while. Intake reopens by itself at the end.
/// </summary>
public sealed class CloseIntake(AppDbContext db, Journal journal)
{
    /// <param name="ProcedureCode">Null closes every procedure.</param>
    /// <param name="Channel">Null closes every channel.</param>
    /// <param name="EndAt">Exclusive.</param>
    /// <param name="ReasonEn">May be empty: the Vietnamese words are then shown in English too.</param>
    public sealed record Command(
        Guid UnitId, string? ProcedureCode, Channel? Channel, DateTimeOffset StartAt, DateTimeOffset EndAt, Guid SubstituteUnitId,
        string DecisionNumber, string LegalBasis, string ReasonVi, string ReasonEn);

    /// <exception cref="NotFoundException">There is no such desk.</exception>
    /// <exception cref="RefusalException">The signer may not, the act is incomplete, or the substitute is not open.</exception>
    public async Task<IntakeClosure> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var unit = await DeskAsync(command.UnitId, ct) ?? throw new NotFoundException("desk");
        Refusal.ThrowIf(actor.HasAtOrAbove(Role.Sign, unit) ? null : new Refusal("needs-role-here", nameof(Role.Sign)));
        var substitute = await DeskAsync(command.SubstituteUnitId, ct);
        Refusal.ThrowIf(WhyNotWords(command) ?? WhyNotTime(command) ?? WhyNotDesk(command, substitute));
        Refusal.ThrowIf(await WhyNotCoveredAsync(command, substitute!, ct));
        journal.Start(nameof(CloseIntake), actor);
        var closure = db.IntakeClosures.Add(Closure(command, actor)).Entity;
        journal.Record(closure, new IntakeClosed(
            closure.UnitId, closure.ProcedureCode, closure.Channel, closure.StartAt, closure.EndAt, closure.SubstituteUnitId,
            closure.DecisionNumber, closure.LegalBasis));
        await journal.CommitAsync(ct);
        return closure;
    }

    private Task<Unit?> DeskAsync(Guid id, CancellationToken ct) =>
        db.Units.SingleOrDefaultAsync(u => u.Id == id && UnitKinds.Desks.Contains(u.Kind), ct);

    private static Refusal? WhyNotWords(Command command)
    {
        if (string.IsNullOrWhiteSpace(command.LegalBasis) || string.IsNullOrWhiteSpace(command.DecisionNumber))
            return new Refusal("closure-needs-decision");
        return string.IsNullOrWhiteSpace(command.ReasonVi) ? new Refusal("closure-needs-reason") : null;
    }

    private Refusal? WhyNotTime(Command command)
    {
        if (command.EndAt <= command.StartAt)
            return new Refusal("closure-ends-before-start");
        return command.EndAt <= journal.Now ? new Refusal("closure-in-the-past") : null;
    }

    private static Refusal? WhyNotDesk(Command command, Unit? substitute)
    {
        var (first, last) = (VietnamTime.DateOf(command.StartAt), VietnamTime.DateOf(command.EndAt));
        var there = substitute is not null && substitute.Id != command.UnitId && substitute.ExistsOn(first) && substitute.ExistsOn(last);
        return there ? null : new Refusal("closure-substitute-not-a-desk");
    }

    /// <summary>Nobody is sent to a closed desk: neither by this act nor by an older one that relies on this desk.</summary>
    private async Task<Refusal?> WhyNotCoveredAsync(Command command, Unit substitute, CancellationToken ct)
    {
        var during = (await db.IntakeClosures.AsNoTracking()
            .Where(c => c.StartAt < command.EndAt && c.EndAt > command.StartAt)
            .Where(c => c.UnitId == substitute.Id || c.SubstituteUnitId == command.UnitId).ToListAsync(ct))
            .Where(c => Meet(c, command)).ToList();
        if (during.Find(c => c.UnitId == substitute.Id) is { } closed)
            return new Refusal("closure-substitute-closed", substitute.NameVi, closed.DecisionNumber);
        return during.Find(c => c.SubstituteUnitId == command.UnitId) is { } relying
            ? new Refusal("closure-unit-stands-in", relying.DecisionNumber)
            : null;
    }

    private static bool Meet(IntakeClosure closure, Command command) =>
        (closure.ProcedureCode is null || command.ProcedureCode is null || closure.ProcedureCode == command.ProcedureCode)
        && (closure.Channel is null || command.Channel is null || closure.Channel == command.Channel);

    private IntakeClosure Closure(Command command, Actor actor) => new()
    {
        Id = Ids.New(journal.Now), UnitId = command.UnitId, ProcedureCode = command.ProcedureCode, Channel = command.Channel,
        StartAt = command.StartAt.ToUniversalTime(), EndAt = command.EndAt.ToUniversalTime(),
        SubstituteUnitId = command.SubstituteUnitId, DecisionNumber = command.DecisionNumber.Trim(),
        LegalBasis = command.LegalBasis.Trim(), ReasonVi = command.ReasonVi.Trim(), ReasonEn = string.IsNullOrWhiteSpace(command.ReasonEn) ? command.ReasonVi.Trim() : command.ReasonEn.Trim(),
        SignedById = actor.OfficerId!.Value,
    };
}
