using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The applicant takes the electronic result from the account; that is the return (vi: nhận kết quả điện tử).</summary>
public sealed class CollectResult(AppDbContext db, Journal journal)
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
        Refusal.ThrowIf(dossier.WhyNotReturn());
        journal.Start(nameof(CollectResult), actor);
        journal.Record(dossier, new DossierReturned(ReturnMethod.Electronic));
        await journal.CommitAsync(ct);
        return file;
    }
}
