using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How many dossiers are still running under each version of a procedure: those keep it when a new one is published.</summary>
[Service]
public sealed class RunningDossiers(AppDbContext db)
{
    private static readonly DossierStatus[] Running =
    [
        DossierStatus.Submitted, DossierStatus.Received, DossierStatus.Processing, DossierStatus.SupplementRequested,
        DossierStatus.FinancialDuty,
    ];

    /// <summary>Counts by id of the version; a version without running dossiers is left out. Counts name nobody.</summary>
    /// <exception cref="NotFoundException">The actor does not configure the catalogue.</exception>
    public async Task<IReadOnlyDictionary<Guid, int>> ByVersionAsync(string procedureCode, Actor actor, CancellationToken ct)
    {
        if (!Permissions.Allows(Permissions.CatalogueEdit, actor))
            throw new NotFoundException("procedure");
        return await db.Dossiers.Where(d => d.ProcedureCode == procedureCode && Running.Contains(d.Status))
            .GroupBy(d => d.ProcedureVersionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }
}
