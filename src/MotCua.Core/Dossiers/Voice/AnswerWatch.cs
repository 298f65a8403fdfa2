using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Chases answers that are owed, each in a scope of its own; one that fails does not hold up the others.</summary>
public sealed class AnswerWatch(AppDbContext db, TimeProvider clock, IServiceScopeFactory scopes) : IBackgroundTask
{
    /// <summary>A warning comes on the day it is due at the earliest.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public string Name => "owed-answers";

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await NearAsync(db.Complaints, ct))
            await ChaseAsync(id, ct);
        foreach (var id in await NearAsync(db.HelpRequests, ct))
            await ChaseAsync(id, ct);
    }

    private Task<List<Guid>> NearAsync<T>(IQueryable<T> owed, CancellationToken ct) where T : OwedAnswer
    {
        var (now, soon) = (clock.GetUtcNow(), clock.GetUtcNow() + Ahead);
        return owed.Where(o => o.AnsweredAt == null && (o.AnswerDueAt < now || (o.AnswerDueAt < soon && o.WarnedAt == null)))
            .OrderBy(o => o.AnswerDueAt).Select(o => o.Id).ToListAsync(ct);
    }

    private async Task ChaseAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ChaseAnswer>().HandleAsync(new(id), Actor.System, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was answered meanwhile: the next run looks again.
        }
    }
}
