using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Publishes a draft (vi: công bố): a second person, a package without findings, a new frozen version. Dossiers
/// received before keep the version they were received under.
/// </summary>
public sealed class PublishProcedureDraft(AppDbContext db, Journal journal)
{
    /// <param name="Version">Version of the draft the publisher read.</param>
    public sealed record Command(Guid DraftId, int Version);

    /// <exception cref="RefusalException"><c>publish-own-draft</c>, <c>package-invalid</c>.</exception>
    public async Task<ProcedureVersion> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadProcedureDraftAsync(command.DraftId, command.Version, actor, ct);
        var package = PackageContent.Read(draft.Content);
        Refusal.ThrowIf(draft.WhyNotPublishedBy(actor) ?? PackageValidator.WhyNotValid(package));
        journal.Start(nameof(PublishProcedureDraft), actor);
        var version = await db.AddVersionAsync(package, journal, draft.Id, actor, ct);
        db.ProcedureDrafts.Remove(draft);
        await journal.CommitAsync(ct);
        return version;
    }
}
