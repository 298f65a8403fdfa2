using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The agency asked gives its opinion.</summary>
public sealed class AnswerConsultation(AppDbContext db, Journal journal)
{
    /// <param name="Opinion"><c>agree</c>, <c>disagree</c> or <c>conditions</c>.</param>
    public sealed record Command(Guid DossierId, int? Version, Guid ConsultationId, string Opinion, string Answer);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var consultation = dossier.Consultations.SingleOrDefault(c => c.Id == command.ConsultationId)
            ?? throw new NotFoundException("consultation");
        Refusal.ThrowIf(WhyNot(dossier, consultation, command, actor));
        journal.Start(nameof(AnswerConsultation), actor);
        journal.Record(dossier, new ConsultationAnswered(consultation.Id, command.Opinion));
        consultation.Answer = command.Answer;
        await journal.CommitAsync(ct);
        return dossier;
    }

    private static Refusal? WhyNot(Dossier dossier, Consultation consultation, Command command, Actor actor)
    {
        if (consultation.AnsweredAt is not null)
            return new Refusal("consultation-answered", dossier.Code);
        if (!consultation.IsAwaited || dossier.FinishedAt is not null)
            return new Refusal("consultation-closed", dossier.Code);
        if (!actor.Has(Role.Appraise, consultation.UnitId) && !actor.Has(Role.Head, consultation.UnitId)
            && !actor.Has(Role.Sign, consultation.UnitId))
            return new Refusal("needs-role-here", nameof(Role.Appraise));
        if (command.Opinion is not ("agree" or "disagree" or "conditions"))
            return new Refusal("opinion-unknown");
        return DeskRules.WhyNotReason(command.Answer);
    }
}
