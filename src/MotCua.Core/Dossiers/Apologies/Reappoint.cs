using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The leader signs the apology as prepared and promises its new date, once (vi: xin lỗi và hẹn lại; NĐ 61/2018/NĐ-CP
/// art. 19.9, carried on by NĐ 118/2025/NĐ-CP). Form 04 is issued; the first promise stays beside the new one, and
/// lateness goes on being measured against it.
/// </summary>
public sealed class Reappoint(AppDbContext db, Journal journal, DossierClocks clocks, FormIssuing forms)
{
    /// <param name="TextHash">Hash of the draft the leader had on screen.</param>
    public sealed record Command(Guid DossierId, int? Version, string TextHash);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(DeskRules.WhyNotAtUnit(actor, Role.Sign, dossier.ResolvingUnitId) ?? dossier.WhyNotReappoint(actor));
        var apology = dossier.OpenApology!;
        if (apology.TextHash != command.TextHash)
            Refusal.ThrowIf(new Refusal("draft-changed", dossier.Code));
        Refusal.ThrowIf(await clocks.WhyNotReappointAsync(dossier, journal.Now, apology.NewDueAt, ct));
        journal.Start(nameof(Reappoint), actor);
        var dueBefore = dossier.CurrentDueAt;
        journal.Record(dossier, new DossierReappointed(Ids.New(journal.Now), apology.NewDueAt, apology.ReasonCode));
        await forms.ApologyAsync(dossier, apology, dueBefore, actor, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }
}
