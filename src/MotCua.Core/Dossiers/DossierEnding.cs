using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What follows from a process that has ended: the result in the vault, and word to the joint dossier.</summary>
[Service]
public sealed class DossierEnding(
    AppDbContext db, Journal journal, ProcedureCatalogue catalogue, JointBranches branches)
{
    /// <summary>Finishes the dossier and returns the joint dossier it is a branch of, when it is one.</summary>
    public async Task<Dossier?> EndAsync(Dossier dossier, CancellationToken ct)
    {
        var outcome = dossier.SignedDecision?.Outcome ?? await branches.OutcomeAsync(dossier, ct);
        journal.Record(dossier, new DossierFinished(outcome));
        await DepositAsync(dossier, ct);
        return await TellMotherAsync(dossier, outcome, ct);
    }

    /// <summary>A dossier that ends without a result gives up its branches, and tells the joint dossier it is a branch of.</summary>
    public async Task<Dossier?> LeaveAsync(Dossier dossier, CancellationToken ct)
    {
        await branches.CancelAsync(dossier, null, ct);
        return await TellMotherAsync(dossier, "ended", ct);
    }

    private async Task<Dossier?> TellMotherAsync(Dossier dossier, string outcome, CancellationToken ct)
    {
        if (dossier.MotherId is not { } motherId || dossier.DetachedAt is not null)
            return null;
        var mother = await branches.MotherAsync(motherId, ct);
        journal.Record(mother, new BranchFinished(dossier.BranchId!, dossier.Id, outcome));
        return mother;
    }

    /// <summary>An approved result goes into the applicant's vault and need never be brought again.</summary>
    internal async Task DepositAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier.ApplicantPersonId is not { } personId
            || dossier.SignedDecision is not { Outcome: "approved", FileHash: { } file } decision)
            return;
        var sheet = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;
        if (sheet.Results.FirstOrDefault(r => r.Code == decision.ResultCode) is not { } kind)
            return;
        var item = Item(dossier, decision, kind, personId, file);
        var wrong = await db.VaultItems.Where(v => v.SourceDossierId == dossier.Id && v.ReplacedById == null).ToListAsync(ct);
        db.VaultItems.Add(item);
        journal.Record(item, new VaultItemAdded(item.ResultCode, dossier.Id, file));
        foreach (var old in wrong)
        {
            old.ReplacedById = item.Id;
            journal.Record(old, new VaultItemReplaced(item.Id));
        }
    }

    private VaultItem Item(Dossier dossier, Decision decision, ResultKind kind, Guid personId, string file) => new()
    {
        Id = Ids.New(journal.Now),
        PersonId = personId,
        ResultCode = kind.Code,
        NameVi = kind.Name.Vi,
        NameEn = kind.Name.En,
        Number = decision.DocumentNumber ?? "",
        IssuedByUnitId = dossier.ResolvingUnitId,
        IssuedOn = VietnamTime.DateOf(journal.Now),
        SourceDossierId = dossier.Id,
        SourceDossierCode = dossier.Code,
        FileHash = file,
    };
}
