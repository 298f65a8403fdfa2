using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Tells the level above the agency asked that its opinion is overdue (vi: đôn đốc cơ quan phối hợp chậm trả lời): on the
/// working day after the due date, and one level higher on every working day after that. The system runs it.
/// </summary>
public sealed class EscalateConsultation(AppDbContext db, Journal journal, WorkCalendars calendars)
{
    public sealed record Command(Guid DossierId, Guid ConsultationId);

    /// <returns>When to look again; null when the opinion is no longer awaited.</returns>
    public async Task<DateTimeOffset?> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        var consultation = dossier.Consultations.SingleOrDefault(c => c.Id == command.ConsultationId)
            ?? throw new NotFoundException("consultation");
        if (!consultation.IsAwaited)
            return null;
        var nextAt = NextAt(consultation, await calendars.ForUnitAsync(consultation.UnitId, ct));
        if (nextAt > journal.Now)
            return nextAt;
        journal.Start(nameof(EscalateConsultation), actor);
        var number = consultation.Escalations + 1;
        journal.Record(dossier, new ConsultationEscalated(
            consultation.Id, number, await db.UnitAboveAsync(consultation.UnitId, number, ct)));
        await journal.CommitAsync(ct);
        return NextAt(consultation, await calendars.ForUnitAsync(consultation.UnitId, ct));
    }

    private static DateTimeOffset NextAt(Consultation consultation, WorkCalendar calendar)
    {
        var last = VietnamTime.DateOf(consultation.EscalatedAt ?? consultation.DueAt);
        return calendar.StartOfWorkingDay(calendar.AddWorkingDays(last, 1));
    }
}
