using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Which papers of the joint dossier, or results of branches before, go with a branch.</summary>
[Service]
public sealed class BranchPapers(AppDbContext db, Journal journal)
{
    /// <summary>The mother's papers the branch asks for, and vault results that replace what is missing.</summary>
    public async Task<IReadOnlyList<FiledDocument>> ForAsync(Dossier mother, ProcedureSheet sheet, CancellationToken ct)
    {
        var found = new List<FiledDocument>();
        var vault = await VaultAsync(mother, ct);
        foreach (var document in sheet.Documents)
        {
            if (vault.FirstOrDefault(v => document.ReplacedBy.Contains(v.ResultCode)) is { } item)
                found.Add(new FiledDocument(Ids.New(journal.Now), document.Code, item.FileHash, 0, item.Id));
            else
                found.AddRange(mother.Attachments.Where(a => a.DocumentCode == document.Code)
                    .Select(a => new FiledDocument(Ids.New(journal.Now), a.DocumentCode, a.FileHash, a.Size, a.VaultItemId)));
        }
        return found;
    }

    /// <summary>The file names, which no fact carries.</summary>
    public void CopyNames(Dossier mother, Dossier child)
    {
        foreach (var attachment in child.Attachments)
            attachment.FileName = mother.Attachments.FirstOrDefault(a => a.FileHash == attachment.FileHash)?.FileName
                ?? $"{attachment.DocumentCode}.pdf";
    }

    private async Task<List<VaultItem>> VaultAsync(Dossier mother, CancellationToken ct)
    {
        if (mother.ApplicantPersonId is not { } personId)
            return [];
        var stored = await db.VaultItems.Where(v => v.PersonId == personId && v.ReplacedById == null).ToListAsync(ct);
        return [.. stored.Union(db.VaultItems.Local.Where(v => v.PersonId == personId))
            .OrderByDescending(v => v.SourceDossierId == mother.Id).ThenByDescending(v => v.IssuedOn)];
    }
}
