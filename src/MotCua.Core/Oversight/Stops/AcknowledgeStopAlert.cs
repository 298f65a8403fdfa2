using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Oversight;

/// <summary>Somebody of the level above takes an alert on and says what is done about it.</summary>
public sealed class AcknowledgeStopAlert(AppDbContext db, Journal journal)
{
    public const int MostCharacters = 1000;

    /// <param name="Version">Version of the alert the person read.</param>
    public sealed record Command(Guid AlertId, int Version, string Note);

    /// <exception cref="NotFoundException">There is no such alert for this actor.</exception>
    /// <exception cref="StaleException">It changed since the person read it.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var alert = await db.StopAlerts.VisibleTo(actor, db).SingleOrDefaultAsync(a => a.Id == command.AlertId, ct)
            ?? throw new NotFoundException("alert");
        var to = await db.Units.SingleAsync(u => u.Id == alert.ToUnitId, ct);
        if (alert.Version != command.Version)
            throw new StaleException(command.Version, alert.Version);
        Refusal.ThrowIf(StopAlertAccess.WhyNotOwn(actor, to) ?? WhyNot(alert, command.Note));
        journal.Start(nameof(AcknowledgeStopAlert), actor);
        (alert.OwnerId, alert.AcknowledgedAt, alert.Note) = (actor.OfficerId, journal.Now, command.Note.Trim());
        journal.Record(alert, new StopAlertAcknowledged(JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(alert.Note)))));
        await journal.CommitAsync(ct);
    }

    private static Refusal? WhyNot(StopAlert alert, string note)
    {
        if (alert.ClosedAt is not null)
            return new Refusal("alert-closed");
        return note.Trim().Length is 0 or > MostCharacters ? new Refusal("text-needed", MostCharacters) : null;
    }
}
