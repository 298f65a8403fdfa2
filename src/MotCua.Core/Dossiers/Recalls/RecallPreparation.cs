using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What a recall means for the promise and for the applicant's vault.</summary>
[Service]
public sealed class RecallPreparation(AppDbContext db, DossierClocks clocks)
{
    /// <summary>The promise of the new cycle: the limit of the procedure, from now.</summary>
    public async Task<DateTimeOffset> DueAtAsync(Dossier dossier, DateTimeOffset now, CancellationToken ct) =>
        (await clocks.PromiseAsync(dossier, now, ct)).DueAt;

    /// <summary>The wrong result stays in the vault but is valid no longer, so that nobody reuses it.</summary>
    public async Task EndVaultItemsAsync(Dossier dossier, Journal journal, CancellationToken ct)
    {
        var lastOn = VietnamTime.DateOf(journal.Now).AddDays(-1);
        var items = await db.VaultItems
            .Where(v => v.SourceDossierId == dossier.Id && v.ReplacedById == null && (v.ValidTo == null || v.ValidTo > lastOn))
            .ToListAsync(ct);
        foreach (var item in items)
        {
            item.ValidTo = lastOn;
            journal.Record(item, new VaultItemEnded(lastOn, dossier.Id));
        }
    }
}
