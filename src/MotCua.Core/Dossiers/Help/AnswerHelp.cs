using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Answers a request for help and puts on record what it came to, for the person to confirm.</summary>
public sealed class AnswerHelp(AppDbContext db, Journal journal)
{
    /// <param name="Answer">What the person reads.</param>
    public sealed record Command(Guid Id, GuidanceOutcome Outcome, string Answer);

    public async Task<GuidanceRecord> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var request = await db.HelpRequests.VisibleTo(actor, db).SingleOrDefaultAsync(h => h.Id == command.Id, ct)
            ?? throw new NotFoundException("help request");
        Refusal.ThrowIf(WhyNot(request, command, actor));
        journal.Start(nameof(AnswerHelp), actor);
        (request.AnsweredAt, request.AnsweredById, request.Answer) = (journal.Now, actor.OfficerId, command.Answer.Trim());
        var record = HelpAccess.NewRecord(
            journal.Now, request.UnitId, actor.OfficerId!.Value, request.ProcedureCode ?? "", command.Outcome, request.Answer);
        record.HelpRequestId = request.Id;
        db.GuidanceRecords.Add(record);
        journal.Record(request, new HelpAnswered(record.Id, command.Outcome));
        journal.Record(record, new GuidanceRecorded(record.ProcedureCode, command.Outcome, request.Id));
        await journal.CommitAsync(ct);
        return record;
    }

    private static Refusal? WhyNot(HelpRequest request, Command command, Actor actor)
    {
        if (!actor.Has(Role.Receive, request.UnitId) && !actor.Has(Role.Assist, request.UnitId))
            return new Refusal("needs-role-here", nameof(Role.Assist));
        return request.WhyNotAnswer() ?? (string.IsNullOrWhiteSpace(command.Answer) ? new Refusal("help-answer-needed") : null);
    }
}
