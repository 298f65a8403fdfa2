using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Calls an absence off, or ends it: from today on the officer is back and the work comes home.</summary>
public sealed class EndAbsence(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid AbsenceId);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var absence = await db.Absences.SingleOrDefaultAsync(a => a.Id == command.AbsenceId, ct) ?? throw new NotFoundException("absence");
        var officer = await db.Officers.SingleAsync(o => o.Id == absence.OfficerId, ct);
        if (!RecordAbsence.MayRecord(officer, actor))
            throw new NotFoundException("absence");
        var yesterday = VietnamTime.DateOf(journal.Now).AddDays(-1);
        Refusal.ThrowIf(absence.ToOn <= yesterday || absence.ToOn < absence.FromOn ? new Refusal("absence-over") : null);
        journal.Start(nameof(EndAbsence), actor);
        absence.ToOn = yesterday;
        journal.Record(absence, new AbsenceEnded(yesterday));
        await journal.CommitAsync(ct);
    }
}
