using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Gives up a draft that will not be published (vi: bỏ bản nháp). The published version stays as it is; the journal keeps
/// the hash of what was given up.
/// </summary>
public sealed class DiscardProcedureDraft(AppDbContext db, Journal journal)
{
    /// <param name="Version">Version of the draft the person read.</param>
    public sealed record Command(Guid DraftId, int Version);

    /// <exception cref="NotFoundException">There is no such draft for this actor.</exception>
    /// <exception cref="StaleException">Somebody saved it since.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadProcedureDraftAsync(command.DraftId, command.Version, actor, ct);
        journal.Start(nameof(DiscardProcedureDraft), actor);
        journal.Record(draft, new ProcedureDraftDiscarded(draft.ProcedureCode, PackageContent.Hash(draft.Content)));
        db.ProcedureDrafts.Remove(draft);
        await journal.CommitAsync(ct);
    }
}
