using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The time that a process waited for has come: the process goes on by itself. Timers ring only while the dossier is
/// being processed; one that falls due while the applicant is asked for something rings when the work goes on.
/// </summary>
public sealed class FireProcessTimer(AppDbContext db, Journal journal, DossierWorkflow workflow)
{
    public sealed record Command(Guid DossierId, Guid WaitId);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        var wait = dossier.Waits.SingleOrDefault(w => w.Id == command.WaitId) ?? throw new NotFoundException("timer");
        Refusal.ThrowIf(dossier.WhyNotFire(wait, journal.Now));
        journal.Start(nameof(FireProcessTimer), actor);
        await workflow.HappenAsync(dossier, wait, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }
}
