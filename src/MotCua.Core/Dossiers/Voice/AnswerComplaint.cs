using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A leader of the agency answers a complaint.</summary>
public sealed class AnswerComplaint(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid Id, string Answer);

    public async Task<Complaint> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var complaint = await db.Complaints.VisibleTo(actor, db).SingleOrDefaultAsync(c => c.Id == command.Id, ct)
            ?? throw new NotFoundException("complaint");
        Refusal.ThrowIf(WhyNot(complaint, actor) ?? VoiceRules.WhyNotText(command.Answer));
        journal.Start(nameof(AnswerComplaint), actor);
        (complaint.AnsweredAt, complaint.AnsweredById, complaint.Answer) = (journal.Now, actor.OfficerId, command.Answer.Trim());
        journal.Record(complaint, new ComplaintAnswered(VoiceRules.Hash(complaint.Answer)));
        await journal.CommitAsync(ct);
        return complaint;
    }

    /// <summary>Why the actor cannot answer it now.</summary>
    public static Refusal? WhyNot(Complaint complaint, Actor actor)
    {
        if (!actor.Has(Role.Head, complaint.UnitId) && !actor.Has(Role.Sign, complaint.UnitId))
            return new Refusal("needs-role-here", nameof(Role.Sign));
        return complaint.AnsweredAt is null ? null : new Refusal("complaint-answered");
    }
}
