using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>The giver takes a mandate back, or its holder gives it back (vi: chấm dứt uỷ quyền); felt at the next request.</summary>
public sealed class RevokeMandate(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid Id);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var mandate = await db.Mandates.VisibleTo(actor).SingleOrDefaultAsync(m => m.Id == command.Id, ct)
            ?? throw new NotFoundException("mandate");
        Refusal.ThrowIf(mandate.RevokedAt is null ? null : new Refusal("mandate-ended"));
        journal.Start(nameof(RevokeMandate), actor);
        (mandate.RevokedAt, mandate.UsedAt) = (journal.Now, mandate.UsedAt ?? journal.Now);
        journal.Record(mandate, new MandateRevoked(mandate.GivenById != actor.PersonId));
        await journal.CommitAsync(ct);
    }
}
