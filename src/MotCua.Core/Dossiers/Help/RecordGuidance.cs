using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Puts a contact at the counter about a procedure on record (vi: ghi nhận hướng dẫn).</summary>
public sealed class RecordGuidance(AppDbContext db, Journal journal)
{
    public sealed record Command(string ProcedureCode, GuidanceOutcome Outcome, string Note);

    public async Task<GuidanceRecord> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var units = actor.UnitsWith(Role.Assist, Role.Receive);
        if (units.Count == 0)
            throw new RefusalException(new Refusal("needs-role-here", nameof(Role.Assist)));
        Refusal.ThrowIf(await db.Procedures.AnyAsync(p => p.Code == command.ProcedureCode, ct)
            ? HelpAccess.WhyNotNote(command.Outcome, command.Note)
            : new Refusal("guidance-procedure-needed"));
        journal.Start(nameof(RecordGuidance), actor);
        var record = HelpAccess.NewRecord(journal.Now, units[0], actor.OfficerId!.Value, command.ProcedureCode, command.Outcome, command.Note.Trim());
        db.GuidanceRecords.Add(record);
        journal.Record(record, new GuidanceRecorded(record.ProcedureCode, record.Outcome, null));
        await journal.CommitAsync(ct);
        return record;
    }
}
