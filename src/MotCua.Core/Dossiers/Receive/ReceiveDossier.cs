using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The one-stop officer receives a complete dossier (vi: tiếp nhận): the clock starts, the promise is given, form 01
/// is issued, and the work is handed to the unit that resolves.
/// </summary>
public sealed class ReceiveDossier(
    AppDbContext db, Journal journal, DossierReception reception)
{
    /// <param name="Version">Version of the dossier the officer saw.</param>
    public sealed record Command(Guid DossierId, int? Version);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(DeskRules.WhyNotAtUnit(actor, Role.Receive, dossier.ReceivingUnitId) ?? dossier.WhyNotReceive());
        journal.Start(nameof(ReceiveDossier), actor);
        await reception.ReceiveAsync(dossier, actor, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }
}
