using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Takes a result from the person's vault in the place of a paper: what the city issued is not asked again.</summary>
public sealed class UseVaultItem(AppDbContext db, Journal journal, ProcedureCatalogue catalogue)
{
    public sealed record Command(Guid DraftId, string DocumentCode, Guid VaultItemId);

    public async Task<DraftFile> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        Refusal.ThrowIf(actor.Kind == ActorKind.Guest ? new Refusal("vault-owner-only") : null);
        var owner = draft.VaultOwner();
        var item = await db.VaultItems.SingleOrDefaultAsync(
            v => v.Id == command.VaultItemId && v.PersonId == owner, ct) ?? throw new NotFoundException("vault item");
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now) ?? await WhyNotAsync(draft, item, command.DocumentCode, ct));
        journal.Start(nameof(UseVaultItem), actor);
        var file = new DraftFile
        {
            Id = Ids.New(journal.Now), DraftId = draft.Id, DocumentCode = command.DocumentCode, FileHash = item.FileHash,
            FileName = $"{item.NameVi}.pdf", Size = await SizeAsync(item, ct), VaultItemId = item.Id, AddedAt = journal.Now,
        };
        draft.Files.Add(file);
        draft.SavedAt = journal.Now;
        journal.Record(draft, new DraftFileAttached(command.DocumentCode, item.FileHash, item.Id));
        await journal.CommitAsync(ct);
        return file;
    }

    private Task<long> SizeAsync(VaultItem item, CancellationToken ct) =>
        db.StoredFiles.Where(f => f.Hash == item.FileHash).Select(f => f.Size).SingleAsync(ct);

    private async Task<Refusal?> WhyNotAsync(DossierDraft draft, VaultItem item, string documentCode, CancellationToken ct)
    {
        var sheet = (await catalogue.VersionAsync(draft.ProcedureVersionId, ct)).Package.Sheet;
        if (sheet.Documents.SingleOrDefault(d => d.Code == documentCode)?.ReplacedBy.Contains(item.ResultCode) != true)
            return new Refusal("vault-item-does-not-fit", documentCode);
        if (item.ReplacedById is not null || item.ValidTo < VietnamTime.DateOf(journal.Now))
            return new Refusal("vault-item-not-valid", item.Number);
        return draft.Files.Any(f => f.DocumentCode == documentCode && f.VaultItemId == item.Id)
            ? new Refusal("vault-item-used", documentCode)
            : null;
    }
}
