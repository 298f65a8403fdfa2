using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Exchange;

/// <summary>Where a partner's submission goes, its number here, and by when it is owed an answer.</summary>
public sealed record SubmissionPlace(UnitPlace Units, string Code, DateTimeOffset AnswerDueAt);

/// <summary>Finds the place of a submission.</summary>
[Service]
public sealed class SubmissionPlaces(AppDbContext db, UnitResolver units, DossierClocks clocks)
{
    /// <exception cref="RefusalException">No unit is competent there.</exception>
    public async Task<SubmissionPlace> ForAsync(
        ProcedureSheet sheet, string? areaCode, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var place = await units.ResolveAsync(
            sheet.Resolver.Kind, sheet.Resolver.Code, areaCode, sheet.Section, VietnamTime.DateOf(arrivedAt), ct);
        var desk = await db.Units.SingleAsync(u => u.Id == place.ReceivingUnitId, ct);
        var code = await DossierCodes.NextAsync(db, desk, arrivedAt, ct);
        return new SubmissionPlace(place, code, await clocks.AnswerDueAtAsync(place.ReceivingUnitId, arrivedAt, ct));
    }
}
