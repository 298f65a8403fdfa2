using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The one-stop gives the papers of a dossier to the unit that works on them, or that unit confirms it has them (vi:
/// chuyển hồ sơ giấy đến cơ quan giải quyết). When and by whom is on the record, beside the limit of the law.
/// </summary>
public sealed class HandOverPapers(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DossierId, int? Version);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(dossier.WhyNotHandOverPapers(actor));
        journal.Start(nameof(HandOverPapers), actor);
        journal.Record(dossier, new PapersHandedOver(dossier.SectionUnitId));
        await journal.CommitAsync(ct);
        return dossier;
    }
}
