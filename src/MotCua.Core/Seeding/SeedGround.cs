using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Seeding;

/// <summary>Reads the city that dossiers are put into.</summary>
[Service]
public sealed class SeedGround(AppDbContext db, ProcedureCatalogue catalogue, UnitResolver resolver, WorkCalendars calendars)
{
    internal SeedPlans PlansOf(SeedWorld world, int people) => new(world, people, resolver, calendars);

    internal async Task<SeedWorld> ReadAsync(int seed, DateTimeOffset now, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(now);
        var units = await db.Units.AsNoTracking().ToListAsync(ct);
        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today))
            .OrderBy(g => g.Id).Select(g => new { g.UnitId, g.Role, g.OfficerId }).ToListAsync(ct);
        var areas = await db.Areas.AsNoTracking().Where(a => a.ValidTo == null).OrderBy(a => a.Code).ToListAsync(ct);
        return new SeedWorld
        {
            Seed = seed, Now = now, Units = units.ToDictionary(u => u.Id),
            Areas = [.. areas.Select(a => (a.Code, a.NameVi))],
            Cases = await CasesAsync(today, ct),
            Officers = grants.ToLookup(g => (g.UnitId, g.Role), g => g.OfficerId),
            Citizens = await db.People.AsNoTracking().OrderBy(p => p.CitizenId).ToListAsync(ct),
            Partners = [.. units.Where(u => u.Kind == UnitKinds.Department && u.ExistsOn(today)).OrderBy(u => u.Code).Select(u => u.Id)],
        };
    }

    private async Task<IReadOnlyList<SeedCase>> CasesAsync(DateOnly today, CancellationToken ct)
    {
        var ids = await db.ProcedureVersions.InForceOn(today).OrderBy(v => v.ProcedureCode).Select(v => v.Id).ToListAsync(ct);
        var cases = new List<SeedCase>();
        foreach (var id in ids)
            cases.AddRange(CasesOf(await catalogue.VersionAsync(id, ct)));
        return cases;
    }

    /// <summary>Joint procedures and those whose process waits for messages or timers are left out.</summary>
    private static IEnumerable<SeedCase> CasesOf(PublishedProcedure procedure) =>
        from @case in procedure.Package.Sheet.Cases
        from channel in new[] { Channel.Online, Channel.Direct, Channel.Post }
        where procedure.Package.Sheet.Joint is null && procedure.Package.Sheet.Offers(channel)
        let answers = new SeedAnswers(procedure, @case.Code, channel)
        let approved = SeedRoute.Walk(procedure, ValuesOf(@case.Code, channel, answers), "approved")
        where approved is not null
        select new SeedCase(procedure, @case.Code, channel, answers, approved,
            SeedRoute.Walk(procedure, ValuesOf(@case.Code, channel, answers), "refused"));

    private static JsonObject ValuesOf(string caseCode, Channel channel, SeedAnswers answers) => new()
    {
        ["case"] = caseCode, ["channel"] = ProcedureSheet.Key(channel), ["answers"] = answers.Plain.DeepClone(),
    };
}
