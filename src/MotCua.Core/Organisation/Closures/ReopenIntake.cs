using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>Ends a closure of intake before its time (vi: tiếp nhận trở lại); the act and its first end stay in the journal.</summary>
public sealed class ReopenIntake(AppDbContext db, Journal journal)
{
    /// <param name="Version">Version of the closure the signer read.</param>
    public sealed record Command(Guid ClosureId, int Version, string Reason);

    /// <exception cref="NotFoundException">There is no such closure for this actor.</exception>
    /// <exception cref="StaleException">Somebody changed it since the signer read it.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var closure = await db.IntakeClosures.SingleOrDefaultAsync(c => c.Id == command.ClosureId, ct)
            ?? throw new NotFoundException("closure");
        var unit = await db.Units.SingleAsync(u => u.Id == closure.UnitId, ct);
        Refusal.ThrowIf(actor.HasAtOrAbove(Role.Sign, unit) ? null : new Refusal("needs-role-here", nameof(Role.Sign)));
        if (closure.Version != command.Version)
            throw new StaleException(command.Version, closure.Version);
        Refusal.ThrowIf(WhyNot(closure, command.Reason));
        journal.Start(nameof(ReopenIntake), actor, command.Reason);
        closure.EndAt = journal.Now > closure.StartAt ? journal.Now : closure.StartAt;
        journal.Record(closure, new IntakeReopened(closure.EndAt));
        await journal.CommitAsync(ct);
    }

    private Refusal? WhyNot(IntakeClosure closure, string reason)
    {
        if (closure.EndAt <= journal.Now)
            return new Refusal("closure-over", closure.DecisionNumber);
        return string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-needed") : null;
    }
}
