using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>The invited person takes the mandate, signed in to their own account; from then on it is in force.</summary>
public sealed class AcceptMandate(AppDbContext db, Journal journal, CodedLinks links)
{
    public sealed record Command(Guid Id, string Key, string Code);

    public async Task<Mandate> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var mandate = await db.Mandates.SingleOrDefaultAsync(m => m.Id == command.Id && m.Key == command.Key, ct)
            ?? throw new NotFoundException("mandate");
        Refusal.ThrowIf(WhyNot(mandate, actor));
        await links.RequireAsync(mandate, command.Code, nameof(AcceptMandate), actor, ct);
        journal.Start(nameof(AcceptMandate), actor);
        (mandate.ToPersonId, mandate.AcceptedAt, mandate.UsedAt) = (actor.PersonId, journal.Now, journal.Now);
        journal.Record(mandate, new MandateAccepted(actor.PersonId!.Value));
        await journal.CommitAsync(ct);
        return mandate;
    }

    private static Refusal? WhyNot(Mandate mandate, Actor actor)
    {
        if (actor.Kind != ActorKind.Citizen)
            return new Refusal("mandate-sign-in-needed");
        if (mandate.RevokedAt is not null)
            return new Refusal("mandate-ended");
        return mandate.GivenById == actor.PersonId ? new Refusal("mandate-to-oneself") : null;
    }
}
