using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Looks for open steps that are in the wrong hands today: of officers who are away, who came back, whose account is locked or
/// whose role has ended. Each is moved in a scope of its own; two hosts move it once.
/// </summary>
public sealed class WorkKeeping(AppDbContext db, TimeProvider clock, IServiceScopeFactory scopes) : IBackgroundTask
{
    private const int BatchSize = 500;

    public string Name => "work-keeping";

    public TimeSpan Interval => TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var (dossier, item) in await MisplacedAsync(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<RehomeWork>().HandleAsync(new(dossier, item), Actor.System, ct);
            }
            catch (Exception e) when (e is RefusalException or DbUpdateConcurrencyException)
            {
                // Another hand was faster, or the step is where it belongs after all.
            }
        }
    }

    private async Task<List<(Guid Dossier, Guid Item)>> MisplacedAsync(CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var away = db.Absences.On(today).Select(a => a.OfficerId);
        var locked = db.Accounts.Where(a => a.DisabledAt != null && a.OfficerId != null).Select(a => a.OfficerId!.Value);
        var valid = db.RoleGrants.On(today);
        var held = db.WorkItems.Where(w => w.CompletedAt == null && w.AssigneeId != null);
        var found = await held.Where(w => away.Contains(w.AssigneeId!.Value) || locked.Contains(w.AssigneeId!.Value)
                || (w.OnBehalfOfId != null && !away.Contains(w.OnBehalfOfId.Value))
                || !valid.Any(g => g.OfficerId == w.AssigneeId && g.UnitId == w.UnitId
                    && ((w.Role == "one-stop" && g.Role == Role.Receive) || (w.Role == "specialist" && g.Role == Role.Appraise)
                        || (w.Role == "head" && g.Role == Role.Head) || (w.Role == "leader" && g.Role == Role.Sign)
                        || (w.Role == "clerk" && g.Role == Role.Clerk))))
            .OrderBy(w => w.DueAt).ThenBy(w => w.Id).Take(BatchSize).Select(w => new { w.DossierId, w.Id }).ToListAsync(ct);
        return [.. found.Select(w => (w.DossierId, w.Id))];
    }
}
