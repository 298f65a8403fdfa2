using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The person says whether a guidance record is true; the key of the link is the only proof asked.</summary>
public sealed class ConfirmGuidance(AppDbContext db, Journal journal)
{
    public sealed record Command(string Code, string Key, bool Agreed);

    public async Task<GuidanceRecord> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var record = await db.GuidanceRecords.SingleOrDefaultAsync(g => g.Code == command.Code && g.ConfirmKey == command.Key, ct)
            ?? throw new NotFoundException("guidance record");
        Refusal.ThrowIf(WhyNot(record, actor));
        journal.Start(nameof(ConfirmGuidance), actor);
        (record.ConfirmedAt, record.Agreed) = (journal.Now, command.Agreed);
        journal.Record(record, new GuidanceConfirmed(command.Agreed));
        await journal.CommitAsync(ct);
        return record;
    }

    private static Refusal? WhyNot(GuidanceRecord record, Actor actor)
    {
        if (actor.Kind == ActorKind.Officer)
            return new Refusal("guidance-confirm-citizen");
        return record.ConfirmedAt is null ? null : new Refusal("guidance-confirmed");
    }
}
