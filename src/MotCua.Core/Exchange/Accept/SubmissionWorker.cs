using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>Files what has arrived; what cannot be filed stays with its reason, visible to people, and is tried again.</summary>
public sealed class SubmissionWorker(
    AppDbContext db, TechnicalState state, TimeProvider clock, IServiceScopeFactory scopes) : IBackgroundTask
{
    private const int BatchSize = 50;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    public string Name => "inbound-submissions";

    public TimeSpan Interval => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.InboundSubmissions.Where(s => s.DossierId == null && s.NextAttemptAt <= now)
            .OrderBy(s => s.ArrivedAt).Take(BatchSize).Select(s => s.Id).ToListAsync(ct);
        foreach (var id in due)
            if (await TryAsync(id, ct) is { } error)
                await PostponeAsync(id, error, ct);
    }

    private async Task<string?> TryAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<FileSubmission>().HandleAsync(new(id), Actor.System, ct);
            return null;
        }
        catch (RefusalException e)
        {
            return e.Refusal.Code;
        }
        catch (NotFoundException)
        {
            return "procedure-unknown";
        }
        catch (Exception e) when (e is HttpRequestException or PortalException)
        {
            return "partner-unreachable";
        }
    }

    private async Task PostponeAsync(Guid id, string error, CancellationToken ct)
    {
        var submission = await db.InboundSubmissions.SingleAsync(s => s.Id == id, ct);
        submission.Attempts++;
        submission.LastError = error;
        var pause = TimeSpan.FromSeconds(10 * Math.Pow(2, Math.Min(submission.Attempts, 8)));
        submission.NextAttemptAt = clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
        await state.SaveAsync(ct);
    }
}
