using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An officer notes in one act that the applicant came or called about a dossier, why, and whose fault that was.</summary>
public sealed class RecordTrip(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, TripKind Kind, TripCause Cause, TripFault Fault);

    public async Task<Trip> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!await db.Dossiers.VisibleTo(actor, db).AnyAsync(d => d.Id == command.DossierId, ct))
            throw new NotFoundException("dossier");
        Refusal.ThrowIf(WhyNot(command, actor));
        journal.Start(nameof(RecordTrip), actor);
        var trip = db.AddTrip(journal, command.DossierId, command.Kind, command.Cause, command.Fault, actor.OfficerId);
        await journal.CommitAsync(ct);
        return trip;
    }

    private static Refusal? WhyNot(Command command, Actor actor)
    {
        if (!Permissions.Allows(Permissions.DeskWork, actor))
            return new Refusal("needs-role-here", nameof(Role.Receive));
        if (command.Kind == TripKind.Supplement)
            return new Refusal("trip-counts-itself");
        return Enum.IsDefined(command.Kind) && Enum.IsDefined(command.Cause) && Enum.IsDefined(command.Fault)
            ? null
            : new Refusal("trip-words-needed");
    }
}
