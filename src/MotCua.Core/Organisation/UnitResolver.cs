using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>Who takes in, who answers for and who works on a dossier.</summary>
/// <param name="ResolvingUnitId">The agency competent to decide.</param>
/// <param name="SectionUnitId">Its section that does the work; the agency itself when it has none.</param>
/// <param name="ReceivingUnitId">The one-stop desk that takes in and gives back.</param>
public sealed record UnitPlace(Guid ResolvingUnitId, Guid SectionUnitId, Guid ReceivingUnitId);

/// <summary>Finds the units of a procedure in a place, as the tree is on a day; successors of closed units are followed.</summary>
[Service]
public sealed class UnitResolver(AppDbContext db)
{
    private const int LongestSuccession = 16;

    /// <param name="kind">Resolver kind of a package.</param>
    /// <param name="code">Department code; needed by the kind <c>department</c> alone.</param>
    /// <param name="areaCode">Commune of the matter; needed by all kinds but <c>department</c> and <c>police-city</c>.</param>
    /// <exception cref="RefusalException">No unit is competent there.</exception>
    public async Task<UnitPlace> ResolveAsync(
        string kind, string? code, string? areaCode, string? section, DateOnly on, CancellationToken ct)
    {
        var resolving = await CurrentAsync(await CompetentAsync(kind, code, areaCode, ct), on, ct)
            ?? throw new RefusalException(new Refusal("no-competent-unit", areaCode ?? ""));
        var sectionId = await SectionAsync(resolving, section, ct);
        var receiving = await ReceivingAsync(resolving, areaCode, on, ct)
            ?? throw new RefusalException(new Refusal("no-competent-unit", areaCode ?? ""));
        return new UnitPlace(resolving.Id, sectionId, receiving.Id);
    }

    private async Task<Unit?> CompetentAsync(string kind, string? code, string? areaCode, CancellationToken ct) => kind switch
    {
        "commune" => await OfAreaAsync(UnitKinds.Commune, areaCode, ct),
        "police-commune" => await OfAreaAsync(UnitKinds.PoliceCommune, areaCode, ct),
        "tax" => await CoveringAsync(UnitKinds.TaxBase, areaCode, ct),
        "social-insurance" => await CoveringAsync(UnitKinds.SocialInsuranceBase, areaCode, ct),
        "police-city" => await db.Units.FirstOrDefaultAsync(u => u.Kind == UnitKinds.PoliceCity, ct),
        "department" => await db.Units.SingleOrDefaultAsync(u => u.Code == code, ct),
        _ => throw new ArgumentException($"Unknown resolver {kind}.", nameof(kind)),
    };

    private Task<Unit?> OfAreaAsync(string kind, string? areaCode, CancellationToken ct) =>
        db.Units.Where(u => u.Kind == kind && u.AreaCode == areaCode).OrderByDescending(u => u.ValidFrom).FirstOrDefaultAsync(ct);

    private Task<Unit?> CoveringAsync(string kind, string? areaCode, CancellationToken ct) =>
        (from u in db.Units
         join c in db.UnitCoverage on u.Id equals c.UnitId
         where u.Kind == kind && c.AreaCode == areaCode
         orderby u.Code
         select u).FirstOrDefaultAsync(ct);

    private async Task<Guid> SectionAsync(Unit resolving, string? section, CancellationToken ct)
    {
        if (section is null || resolving.Kind != UnitKinds.Commune)
            return resolving.Id;
        var code = $"{resolving.Code}-{section}";
        return (await db.Units.SingleOrDefaultAsync(u => u.Code == code, ct))?.Id ?? resolving.Id;
    }

    /// <summary>The commune's own desk; for what the city resolves, the branch of the place or the centre itself.</summary>
    private async Task<Unit?> ReceivingAsync(Unit resolving, string? areaCode, DateOnly on, CancellationToken ct)
    {
        var local = resolving.Kind is not (UnitKinds.Department or UnitKinds.PoliceCity);
        var desk = local && areaCode is not null
            ? await OfAreaAsync(UnitKinds.CommuneOneStop, areaCode, ct)
            : await CoveringAsync(UnitKinds.OneStopBranch, areaCode, ct);
        desk ??= await db.Units.FirstOrDefaultAsync(u => u.Kind == UnitKinds.OneStopCentre, ct);
        return await CurrentAsync(desk, on, ct);
    }

    private async Task<Unit?> CurrentAsync(Unit? unit, DateOnly on, CancellationToken ct)
    {
        for (var i = 0; i < LongestSuccession && unit is not null && !unit.ExistsOn(on); i++)
            unit = unit.SuccessorId is { } next ? await db.Units.SingleAsync(u => u.Id == next, ct) : null;
        return unit;
    }
}
