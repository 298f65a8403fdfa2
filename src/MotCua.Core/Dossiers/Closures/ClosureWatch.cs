using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Carries closures out, dossier by dossier, each in a scope of its own: notices when they are signed, hand-over when they
/// begin, return when they end. One that fails does not hold up the others and is tried again.
/// </summary>
public sealed class ClosureWatch(AppDbContext db, TimeProvider clock, IServiceScopeFactory scopes) : IBackgroundTask
{
    private const int BatchSize = 200;
    private readonly HashSet<CarryOutClosure.Command> failed = [];

    public string Name => "closures";

    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        while ((await DueAsync(ct)).Where(c => !failed.Contains(c)).ToList() is { Count: > 0 } batch)
            foreach (var command in batch)
                await CarryOutAsync(command, ct);
    }

    private async Task CarryOutAsync(CarryOutClosure.Command command, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<CarryOutClosure>().HandleAsync(command, Actor.System, ct);
        }
        catch (Exception e) when (e is RefusalException or DbUpdateException)
        {
            failed.Add(command);
        }
    }

    private async Task<List<CarryOutClosure.Command>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await (
            from p in db.ClosureDossiers
            join c in db.IntakeClosures on p.ClosureId equals c.Id
            where p.EndedAt == null && (c.EndAt <= now || p.NotifiedAt == null || (p.BegunAt == null && c.StartAt <= now))
                && (c.EndAt <= now || (p.BegunAt == null && c.StartAt <= now) || db.Dossiers.Any(d => d.Id == p.DossierId
                    && d.Status != DossierStatus.Declined && d.Status != DossierStatus.Withdrawn
                    && d.Status != DossierStatus.Stopped && d.Status != DossierStatus.Returned))
            orderby p.Id
            select new { p.ClosureId, p.DossierId }).Take(BatchSize + failed.Count).ToListAsync(ct);
        return [.. due.Select(d => new CarryOutClosure.Command(d.ClosureId, d.DossierId)), .. await LateAsync(now, ct)];
    }

    /// <summary>What reached a closed desk after the act was signed: filings from elsewhere, and results to hand over.</summary>
    private async Task<List<CarryOutClosure.Command>> LateAsync(DateTimeOffset now, CancellationToken ct)
    {
        var late = await (
            from c in db.IntakeClosures
            join d in db.Dossiers on c.UnitId equals d.ReceivingUnitId
            where c.StartAt <= now && c.EndAt > now && d.MotherId == null
                && (d.Status == DossierStatus.Submitted || d.Status == DossierStatus.Finished)
                && (c.ProcedureCode == null || c.ProcedureCode == d.ProcedureCode) && (c.Channel == null || c.Channel == d.Channel)
                && !db.ClosureDossiers.Any(p => p.ClosureId == c.Id && p.DossierId == d.Id)
            orderby d.Id
            select new { ClosureId = c.Id, DossierId = d.Id }).Take(BatchSize + failed.Count).ToListAsync(ct);
        return [.. late.Select(d => new CarryOutClosure.Command(d.ClosureId, d.DossierId))];
    }
}
