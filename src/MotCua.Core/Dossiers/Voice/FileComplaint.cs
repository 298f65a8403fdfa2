using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Complains about how a dossier is handled (vi: phản ánh, kiến nghị); leaders and inspectors see it at once.</summary>
public sealed class FileComplaint(AppDbContext db, Journal journal, DossierClocks clocks)
{
    private static readonly Limit Answer = new() { Value = 10, Unit = "working-day" };

    /// <param name="Once">Mark of the form; sent again with the same words it is the same complaint.</param>
    public sealed record Command(Guid DossierId, string Text, Guid? Once = null);

    public async Task<Complaint> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        Refusal.ThrowIf(actor.Kind == ActorKind.Citizen ? VoiceRules.WhyNotText(command.Text) : new Refusal("complaint-applicant-only"));
        var (text, hash) = (command.Text.Trim(), VoiceRules.Hash(command.Text.Trim()));
        var id = FormOnce.IdOf(command.Once, journal.Now, "complaint", dossier.Id, actor.Id, hash);
        if (await db.Complaints.FindAsync([id], ct) is { } filed)
            return filed;
        journal.Start(nameof(FileComplaint), actor);
        var complaint = new Complaint
        {
            Id = id, DossierId = dossier.Id, DossierCode = dossier.Code, UnitId = dossier.ResolvingUnitId,
            PersonId = actor.PersonId!.Value, Text = text, FiledAt = journal.Now,
            AnswerDueAt = await clocks.DueAtAsync(dossier.ResolvingUnitId, journal.Now, Answer, ct),
        };
        db.Complaints.Add(complaint);
        journal.Record(complaint, new ComplaintFiled(
            dossier.Id, complaint.UnitId, complaint.AnswerDueAt, hash));
        return await journal.CommitOnceAsync(db, complaint, ct);
    }
}
