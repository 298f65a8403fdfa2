using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Catalogue;

/// <summary>The procedures in force as linked open data. Open to everybody.</summary>
[Service]
public sealed class CatalogueExport(AppDbContext db, ProcedureCatalogue catalogue, TimeProvider clock)
{
    /// <summary>One procedure in schema.org's words.</summary>
    /// <param name="address">Address of the portal without a slash at its end.</param>
    /// <exception cref="NotFoundException">No version of such a procedure is in force.</exception>
    public async Task<JsonObject> ProcedureAsync(string code, string address, CancellationToken ct)
    {
        var sheet = (await catalogue.CurrentAsync(code, ct)).Package.Sheet;
        return GovernmentService.Of(sheet, AgencyOf(sheet, await DepartmentsAsync(ct)), address);
    }

    /// <summary>All procedures in CPSV-AP, by code.</summary>
    /// <inheritdoc cref="ProcedureAsync"/>
    public async Task<JsonObject> CatalogueAsync(string address, CancellationToken ct)
    {
        var departments = await DepartmentsAsync(ct);
        var ids = await db.ProcedureVersions.InForceOn(VietnamTime.DateOf(clock.GetUtcNow()))
            .OrderBy(v => v.ProcedureCode).Select(v => v.Id).ToListAsync(ct);
        var sheets = new List<(ProcedureSheet, Bilingual)>();
        foreach (var id in ids)
        {
            var sheet = (await catalogue.VersionAsync(id, ct)).Package.Sheet;
            sheets.Add((sheet, AgencyOf(sheet, departments)));
        }
        return CpsvCatalogue.Of(sheets, address);
    }

    private Task<Dictionary<string, Bilingual>> DepartmentsAsync(CancellationToken ct) => db.Units.AsNoTracking()
        .Where(u => u.Kind == UnitKinds.Department).ToDictionaryAsync(u => u.Code, u => new Bilingual { Vi = u.NameVi, En = u.NameEn }, ct);

    private static Bilingual AgencyOf(ProcedureSheet sheet, Dictionary<string, Bilingual> departments) => sheet.Resolver.Kind switch
    {
        "department" when departments.TryGetValue(sheet.Resolver.Code ?? "", out var name) => name,
        "police-commune" => new() { Vi = "Công an xã, phường", En = "Commune and ward police" },
        "police-city" => new() { Vi = "Công an thành phố", En = "City police" },
        "tax" => new() { Vi = "Thuế cơ sở", En = "Local tax office" },
        "social-insurance" => new() { Vi = "Bảo hiểm xã hội cơ sở", En = "Local social insurance office" },
        _ => new() { Vi = "Uỷ ban nhân dân xã, phường", En = "Commune or ward people's committee" },
    };
}
