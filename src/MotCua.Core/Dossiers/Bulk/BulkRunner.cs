using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Does the waiting items of a run, each by its feature and in a scope of its own. Safe to start again after a crash and beside
/// another runner: before and after every act it looks whether the step is already as wanted.
/// </summary>
[Service]
public sealed class BulkRunner(AppDbContext db, ActorReader actors, IServiceScopeFactory scopes)
{
    public async Task RunAsync(Guid runId, CancellationToken ct)
    {
        var run = await db.BulkRuns.AsNoTracking().Include(r => r.Items).SingleAsync(r => r.Id == runId, ct);
        var account = await db.Accounts.Where(a => a.OfficerId == run.OfficerId).Select(a => a.Id).FirstAsync(ct);
        foreach (var item in run.Items.Where(i => i.State == BulkState.Waiting).OrderBy(i => i.Number))
        {
            var actor = await actors.ReadAsync(account, ct);
            var refusal = actor is null ? new Refusal("account-disabled") : await DoAsync(run, item, actor, ct);
            var recorder = actor ?? new Actor { Kind = ActorKind.Officer, OfficerId = run.OfficerId };
            await InScopeAsync<RecordBulkOutcome>(f => f.HandleAsync(new(run.Id, item.Id, refusal), recorder, ct));
        }
    }

    private async Task<Refusal?> DoAsync(BulkRun run, BulkItem item, Actor actor, CancellationToken ct)
    {
        if (await IsAsWantedAsync(run, item, ct))
            return null;
        try
        {
            await ActAsync(run, item, actor, ct);
            return null;
        }
        catch (RefusalException e)
        {
            return await IsAsWantedAsync(run, item, ct) ? null : e.Refusal;
        }
        catch (NotFoundException)
        {
            return new Refusal("bulk-not-visible", item.Code);
        }
        catch (DbUpdateException e) when (Rerun.LostRace(e))
        {
            return await IsAsWantedAsync(run, item, ct) ? null : new Refusal("bulk-changed-meanwhile", item.Code);
        }
    }

    private Task ActAsync(BulkRun run, BulkItem item, Actor actor, CancellationToken ct) => run.Kind switch
    {
        BulkKind.Claim => InScopeAsync<ClaimWork>(f => f.HandleAsync(new(item.DossierId, null, item.WorkItemId, run.Reason), actor, ct)),
        BulkKind.Assign => InScopeAsync<AssignWork>(f => f.HandleAsync(new(item.DossierId, null, item.WorkItemId, run.ToOfficerId!.Value, run.Reason), actor, ct)),
        BulkKind.HandOver => InScopeAsync<HandOverWork>(f => f.HandleAsync(new(item.DossierId, null, item.WorkItemId, run.ToOfficerId, run.Reason), actor, ct)),
        BulkKind.Sign => SignAsync(run, item, actor, ct),
        _ => ShareAsync(item, actor, ct),
    };

    private async Task SignAsync(BulkRun run, BulkItem item, Actor actor, CancellationToken ct)
    {
        if (await StepAsync(item, ct) is { AssigneeId: null })
            await InScopeAsync<ClaimWork>(f => f.HandleAsync(new(item.DossierId, null, item.WorkItemId, run.Reason), actor, ct));
        await InScopeAsync<SignDecision>(f => f.HandleAsync(new(item.DossierId, null, item.WorkItemId, item.ContentHash ?? ""), actor, ct));
    }

    private async Task ShareAsync(BulkItem item, Actor actor, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var advice = await scope.ServiceProvider.GetRequiredService<AssignmentAdvice>().ForAsync(item.DossierId, item.WorkItemId, actor, ct);
        var best = advice.FirstOrDefault(c => c.WhyNot is null);
        Refusal.ThrowIf(best is null ? new Refusal("nobody-to-assign", item.Code) : null);
        await InScopeAsync<AssignWork>(f => f.HandleAsync(
            new(item.DossierId, null, item.WorkItemId, best!.Officer.Id, AssignmentAdvice.Reason(best)), actor, ct));
    }

    /// <summary>Whether the step already is what the act would make of it, by this run or by another hand.</summary>
    private async Task<bool> IsAsWantedAsync(BulkRun run, BulkItem item, CancellationToken ct)
    {
        if (await StepAsync(item, ct) is not { } step)
            return false;
        return run.Kind switch
        {
            BulkKind.Claim => step.CompletedAt is null && step.AssigneeId == run.OfficerId,
            BulkKind.Assign => step.CompletedAt is null && step.AssigneeId == run.ToOfficerId,
            BulkKind.HandOver => step.CompletedAt is null && step.AssigneeId == run.ToOfficerId,
            BulkKind.Sign => await db.Dossiers.AnyAsync(d => d.Id == item.DossierId
                && d.Decisions.Any(x => x.ContentHash == item.ContentHash && x.SignedById == run.OfficerId), ct),
            _ => false,
        };
    }

    private Task<WorkItem?> StepAsync(BulkItem item, CancellationToken ct) =>
        db.WorkItems.AsNoTracking().SingleOrDefaultAsync(w => w.Id == item.WorkItemId, ct);

    private async Task InScopeAsync<TFeature>(Func<TFeature, Task> act) where TFeature : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TFeature>());
    }
}
