using MotCua.Core.Calendars;
using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Which agency a branch goes to and by when it owes its result.</summary>
[Service]
public sealed class BranchPlaces(Journal journal, UnitResolver units, WorkCalendars calendars)
{
    public Task<UnitPlace> ForAsync(Dossier mother, JointBranch plan, ProcedureSheet sheet, CancellationToken ct) =>
        units.ResolveAsync(plan.Resolver.Kind, plan.Resolver.Code, mother.AreaCode, sheet.Section, VietnamTime.DateOf(journal.Now), ct);

    public async Task<(Limit Limit, DateTimeOffset DueAt)> PromiseAsync(
        ProcedureSheet sheet, JointBranch plan, Channel channel, Guid resolvingUnitId, CancellationToken ct)
    {
        var limit = sheet.LimitFor(plan.Case, channel);
        var calendar = await calendars.ForUnitAsync(resolvingUnitId, ct);
        return (limit, Deadlines.DueAt(calendar, journal.Now, limit.ToTimeLimit(), sheet.RulesFor(plan.Case)));
    }
}
