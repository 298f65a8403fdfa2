using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Complains about how a dossier is handled (vi: phản ánh, kiến nghị); leaders and inspectors see it at once.</summary>
public sealed class FileComplaint(AppDbContext db, Journal journal, DossierClocks clocks)
{
    private static readonly Limit Answer = new() { Value = 10, Unit = "working-day" };

    public sealed record Command(Guid DossierId, string Text);

    public async Task<Complaint> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        Refusal.ThrowIf(actor.Kind == ActorKind.Citizen ? VoiceRules.WhyNotText(command.Text) : new Refusal("complaint-applicant-only"));
        journal.Start(nameof(FileComplaint), actor);
        var complaint = new Complaint
        {
            Id = Ids.New(journal.Now), DossierId = dossier.Id, DossierCode = dossier.Code, UnitId = dossier.ResolvingUnitId,
            PersonId = actor.PersonId!.Value, Text = command.Text.Trim(), FiledAt = journal.Now,
            AnswerDueAt = await clocks.DueAtAsync(dossier.ResolvingUnitId, journal.Now, Answer, ct),
        };
        db.Complaints.Add(complaint);
        journal.Record(complaint, new ComplaintFiled(
            dossier.Id, complaint.UnitId, complaint.AnswerDueAt, VoiceRules.Hash(complaint.Text)));
        await journal.CommitAsync(ct);
        return complaint;
    }
}
