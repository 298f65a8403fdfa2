using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Takes a file out of a draft.</summary>
public sealed class RemoveDraftFile(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DraftId, Guid FileId);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now));
        var file = draft.Files.SingleOrDefault(f => f.Id == command.FileId) ?? throw new NotFoundException("file");
        journal.Start(nameof(RemoveDraftFile), actor);
        draft.Files.Remove(file);
        draft.SavedAt = journal.Now;
        journal.Record(draft, new DraftFileRemoved(file.DocumentCode, file.FileHash));
        await journal.CommitAsync(ct);
    }
}
