using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Escalates overdue opinions, each in a scope of its own; one that fails does not hold up the others.</summary>
public sealed class ConsultationWatch(AppDbContext db, TimeProvider clock, IServiceScopeFactory scopes) : IBackgroundTask
{
    public string Name => "consultations";

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var overdue = await db.Consultations.AsNoTracking().Where(c => c.AnsweredAt == null && c.ClosedAt == null && c.DueAt < now)
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Select(c => new { c.DossierId, c.Id }).ToListAsync(ct);
        foreach (var one in overdue)
            await EscalateAsync(new(one.DossierId, one.Id), ct);
    }

    private async Task EscalateAsync(EscalateConsultation.Command command, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<EscalateConsultation>().HandleAsync(command, Actor.System, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody changed the dossier meanwhile: the next run looks again.
        }
    }
}
