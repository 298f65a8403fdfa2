using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Begins a new draft with the answers of an earlier dossier, under the version in force now. Every page is read again
/// before it counts as done; uploaded files are not taken over, since papers age.
/// </summary>
public sealed class CopyDossier(AppDbContext db, Journal journal, CopyPlans plans)
{
    public sealed record Command(Guid DossierId);

    public async Task<DossierDraft> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        Refusal.ThrowIf(WhyNot(dossier, actor));
        var plan = await plans.OfAsync(dossier, ct);
        Refusal.ThrowIf(plan.Procedure.Package.Sheet.Offers(Channel.Online) ? null : new Refusal("channel-not-offered", dossier.ProcedureCode));
        journal.Start(nameof(CopyDossier), actor);
        var draft = Draft(dossier, plan, actor);
        db.DossierDrafts.Add(draft);
        journal.Record(draft, new DraftStarted(draft.ProcedureCode, draft.ProcedureVersionId, plan.CaseCode, draft.Channel));
        journal.Record(draft, new DraftCopied(dossier.Id, plan.Answers.Count, plan.Papers.Count));
        await journal.CommitAsync(ct);
        return draft;
    }

    private static Refusal? WhyNot(Dossier dossier, Actor actor)
    {
        if (actor.Kind != ActorKind.Citizen)
            return new Refusal("sign-in-to-file");
        return dossier.MotherId is not null ? new Refusal("copy-joint-whole") : dossier.WhyNotFor(actor, MandateActs.Fill);
    }

    private DossierDraft Draft(Dossier dossier, CopyPlan plan, Actor actor)
    {
        var id = Ids.New(journal.Now);
        var isApplicant = dossier.IsApplicant(actor);
        return new DossierDraft
        {
            Id = id, PersonId = actor.PersonId, CopiedFromId = dossier.Id, ProcedureCode = dossier.ProcedureCode,
            ProcedureVersionId = plan.Procedure.Row.Id, CaseCode = plan.CaseCode, CaseAnswers = plan.CaseAnswers, Channel = Channel.Online,
            MandateId = isApplicant ? null : dossier.MandateFor(actor, MandateActs.Fill)!.Id,
            EnterpriseId = isApplicant ? dossier.ApplicantEnterpriseId : null,
            Answers = plan.Answers.ToJsonString(), ReturnMethod = dossier.ReturnMethod, CreatedAt = journal.Now, SavedAt = journal.Now,
            ExpiresAt = journal.Now + DossierDraft.Lifetime, DeviceKey = DossierDraft.NewDeviceKey(),
            Files = [.. plan.Papers.Where(_ => isApplicant).Select(p => new DraftFile
            {
                Id = Ids.New(journal.Now), DraftId = id, DocumentCode = p.DocumentCode, FileHash = p.FileHash, FileName = p.FileName,
                Size = p.Size, VaultItemId = p.VaultItemId, AddedAt = journal.Now,
            })],
        };
    }
}
