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
    /// <param name="kind">Resolver kind of a package.</param>
    /// <param name="code">Department code; needed by the kind <c>department</c> alone.</param>
    /// <param name="areaCode">Commune of the matter; needed by all kinds but <c>department</c> and <c>police-city</c>.</param>
    /// <param name="on">Day in Vietnam; units that begin later do not count.</param>
    /// <exception cref="RefusalException">No unit is competent there.</exception>
    public async Task<UnitPlace> ResolveAsync(
        string kind, string? code, string? areaCode, string? section, DateOnly on, CancellationToken ct)
    {
        var competent = await CompetentAsync(kind, code, areaCode, on, ct);
        var resolving = await Succession.CurrentAsync(db.Units, competent, on, ct)
            ?? throw new RefusalException(new Refusal("no-competent-unit", areaCode ?? ""));
        var sectionId = await SectionAsync(resolving, section, on, ct);
        var receiving = await ReceivingAsync(resolving, areaCode, on, ct)
            ?? throw new RefusalException(new Refusal("no-competent-unit", areaCode ?? ""));
        return new UnitPlace(resolving.Id, sectionId, receiving.Id);
    }

    private async Task<Unit?> CompetentAsync(string kind, string? code, string? areaCode, DateOnly on, CancellationToken ct) =>
        kind switch
        {
            "commune" => await OfAreaAsync(UnitKinds.Commune, areaCode, on, ct),
            "police-commune" => await OfAreaAsync(UnitKinds.PoliceCommune, areaCode, on, ct),
            "tax" => await CoveringAsync(UnitKinds.TaxBase, areaCode, on, ct),
            "social-insurance" => await CoveringAsync(UnitKinds.SocialInsuranceBase, areaCode, on, ct),
            "police-city" => await db.Units.Where(u => u.Kind == UnitKinds.PoliceCity && u.ValidFrom <= on)
                .OrderByDescending(u => u.ValidFrom).FirstOrDefaultAsync(ct),
            "department" => await db.Units.SingleOrDefaultAsync(u => u.Code == code, ct),
            _ => throw new ArgumentException($"Unknown resolver {kind}.", nameof(kind)),
        };

    private Task<Unit?> OfAreaAsync(string kind, string? areaCode, DateOnly on, CancellationToken ct) => db.Units
        .Where(u => u.Kind == kind && areaCode != null && u.AreaCode == areaCode && u.ValidFrom <= on)
        .OrderByDescending(u => u.ValidFrom).FirstOrDefaultAsync(ct);

    private Task<Unit?> CoveringAsync(string kind, string? areaCode, DateOnly on, CancellationToken ct) => db.Units
        .Where(u => u.Kind == kind && u.ValidFrom <= on && db.UnitCoverage.Any(c => c.UnitId == u.Id && c.AreaCode == areaCode))
        .OrderByDescending(u => u.ValidFrom).ThenBy(u => u.Code).FirstOrDefaultAsync(ct);

    private async Task<Guid> SectionAsync(Unit resolving, string? section, DateOnly on, CancellationToken ct)
    {
        if (section is null || resolving.Kind != UnitKinds.Commune)
            return resolving.Id;
        var code = $"{resolving.Code}-{section}";
        var named = await db.Units.SingleOrDefaultAsync(u => u.Code == code, ct);
        return (await Succession.CurrentAsync(db.Units, named, on, ct))?.Id ?? resolving.Id;
    }

    /// <summary>
    /// The commune's desk, where the vertical agencies sit too; for what the city resolves, the branch of the place or
    /// the centre itself.
    /// </summary>
    private async Task<Unit?> ReceivingAsync(Unit resolving, string? areaCode, DateOnly on, CancellationToken ct)
    {
        var place = resolving.AreaCode ?? areaCode;
        var desk = resolving.Kind is UnitKinds.Department or UnitKinds.PoliceCity
            ? await CoveringAsync(UnitKinds.OneStopBranch, areaCode, on, ct)
            : await OfAreaAsync(UnitKinds.CommuneOneStop, place, on, ct);
        desk ??= await db.Units.FirstOrDefaultAsync(u => u.Kind == UnitKinds.OneStopCentre, ct);
        return await Succession.CurrentAsync(db.Units, desk, on, ct);
    }
}
