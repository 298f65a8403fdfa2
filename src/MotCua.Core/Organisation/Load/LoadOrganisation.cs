using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>
/// Loads an organisation from sheets: areas, units with their successors, coverage, officers and their roles. Everything
/// is checked before anything is written; a second load of the same sheets changes nothing.
/// </summary>
public sealed class LoadOrganisation(AppDbContext db, Journal journal)
{
    /// <param name="Folder">Folder of areas.csv, units.csv, coverage.csv and officers.csv.</param>
    public sealed record Command(string Folder);

    /// <exception cref="RefusalException"><c>sheet-invalid</c>: how many errors, and all of them with sheet and row.</exception>
    /// <returns>How many units were added; none when the organisation is there already.</returns>
    public async Task<int> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.Kind != ActorKind.System)
            throw new NotFoundException("installation");
        if (await db.Units.AnyAsync(ct))
            return 0;
        var sheets = OrganisationSheets.Read(command.Folder);
        Refusal.ThrowIf(sheets.Errors.Count > 0
            ? new Refusal("sheet-invalid", sheets.Errors.Count, string.Join("; ", sheets.Errors))
            : null);
        journal.Start(nameof(LoadOrganisation), actor);
        db.Areas.AddRange(sheets.Areas.Select(Area));
        var units = sheets.Units.Select(r => Unit(r, sheets)).ToList();
        db.Units.AddRange(units);
        db.UnitCoverage.AddRange(sheets.Coverage.Select(c => new UnitCoverage { UnitId = UnitId(c.Unit), AreaCode = c.Area }));
        db.Officers.AddRange(sheets.Officers.Select(Officer));
        db.RoleGrants.AddRange(sheets.Officers.SelectMany(o => Grants(o, sheets)));
        journal.Record(units[0], new OrganisationLoaded(sheets.Areas.Count, units.Count, sheets.Officers.Count));
        await journal.CommitAsync(ct);
        return units.Count;
    }

    public static Guid UnitId(string code) => Ids.Derive($"unit|{code}");

    public static Guid OfficerId(string username) => Ids.Derive($"officer|{username}");

    private static Area Area(AreaRow row) => new()
    {
        Code = row.Code, NameVi = row.NameVi, Kind = row.Kind, OldNames = TextFolding.Fold(row.OldNames ?? ""),
        ValidFrom = new DateOnly(2025, 7, 1),
    };

    private static Unit Unit(UnitRow row, OrganisationSheets sheets) => new()
    {
        Id = UnitId(row.Code), Code = row.Code, ParentId = Link(row.Parent), Path = sheets.PathOf(row.Code),
        Kind = row.Kind, NameVi = row.NameVi, NameEn = row.NameEn, AreaCode = Blank(row.Area),
        Identifier = row.Identifier, ValidFrom = row.ValidFrom, ValidTo = row.ValidTo, SuccessorId = Link(row.Successor),
        Address = row.Address ?? "", Phone = row.Phone ?? "",
    };

    private static Officer Officer(OfficerRow row) => new()
    {
        Id = OfficerId(row.Username), FullName = row.FullName, UnitId = UnitId(row.Unit), TitleVi = row.TitleVi,
        TitleEn = row.TitleEn,
    };

    private static IEnumerable<RoleGrant> Grants(OfficerRow row, OrganisationSheets sheets)
    {
        foreach (var role in row.RoleList)
            yield return new RoleGrant
            {
                Id = Ids.Derive($"grant|{row.Username}|{role}"), OfficerId = OfficerId(row.Username), Role = role,
                UnitId = UnitId(row.Unit), Subtree = RoleGrant.ReachesDown(role),
                Fields = (row.ProcedureFields ?? "").Replace(';', ','), ValidFrom = sheets.ValidFromOf(row.Unit),
            };
    }

    private static Guid? Link(string? code) => string.IsNullOrEmpty(code) ? null : UnitId(code);

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
