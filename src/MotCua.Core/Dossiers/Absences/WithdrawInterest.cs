using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An officer takes a declared person off the list, with a reason that stays on record.</summary>
public sealed class WithdrawInterest(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid Id, string? Reason);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var interest = await db.OfficerInterests.SingleOrDefaultAsync(i => i.Id == command.Id && i.OfficerId == actor.OfficerId, ct)
            ?? throw new NotFoundException("interest");
        Refusal.ThrowIf(DeskRules.WhyNotReason(command.Reason));
        journal.Start(nameof(WithdrawInterest), actor, command.Reason!.Trim());
        db.OfficerInterests.Remove(interest);
        journal.Record(interest, new InterestWithdrawn());
        await journal.CommitAsync(ct);
    }
}
