using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The officer who holds a step completes it: appraised, verified, reviewed, numbered. Drafting and signing have
/// features of their own, since they make and seal a document.
/// </summary>
public sealed class CompleteStep(AppDbContext db, Journal journal, DossierWorkflow workflow)
{
    /// <param name="Outcome">A word the process reads at its gateways; null for a plain "done".</param>
    /// <param name="Note">Internal words to the next step.</param>
    public sealed record Command(Guid DossierId, int? Version, Guid WorkItemId, string? Outcome, string Note);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var item = dossier.Step(command.WorkItemId);
        Refusal.ThrowIf(dossier.WhyNotWork(item, actor) ?? WhyNotAction(dossier, item) ?? await db.WhyNotDoAsync(dossier, item, actor, ct));
        journal.Start(nameof(CompleteStep), actor);
        item.Note = command.Note;
        await workflow.CompleteAsync(dossier, item, command.Outcome, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }

    private static Refusal? WhyNotAction(Dossier dossier, WorkItem item) => item.Action switch
    {
        "draft" => new Refusal("step-needs-draft", dossier.Code),
        "sign" => new Refusal("step-needs-signature", dossier.Code),
        _ => null,
    };
}
