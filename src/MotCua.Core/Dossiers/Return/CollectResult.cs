using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The applicant takes the electronic result from the account (vi: nhận kết quả điện tử). That is the return when the
/// electronic result was chosen; who chose paper takes a copy, and the original still waits at the one-stop or for the post.
/// </summary>
public sealed class CollectResult(AppDbContext db, Journal journal, FeeAccounts fees)
{
    public sealed record Command(Guid DossierId);

    /// <summary>The hash of the result's file. Collecting again gives the same file and records nothing.</summary>
    public async Task<string> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        var file = dossier.SignedDecision?.FileHash ?? throw new NotFoundException("result");
        Refusal.ThrowIf(dossier.WhyNotFor(actor, MandateActs.Collect));
        if (dossier.Status == DossierStatus.Returned)
            return file;
        Refusal.ThrowIf(dossier.WhyNotReturn() ?? (await fees.OfAsync(dossier, ct)).WhyNotReturn(dossier.Code));
        if (dossier.CopyTakenAt is not null)
            return file;
        journal.Start(nameof(CollectResult), actor);
        journal.Record(dossier, dossier.ReturnMethod == ReturnMethod.Electronic ? new DossierReturned(ReturnMethod.Electronic) : new ResultCopyTaken());
        await journal.CommitAsync(ct);
        return file;
    }
}
