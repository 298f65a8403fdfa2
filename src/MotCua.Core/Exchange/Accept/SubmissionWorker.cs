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
            await AttendAsync(id, ct);
    }

    /// <summary>The next attempt is put off first: one that breaks the program does not stand before the others.</summary>
    private async Task AttendAsync(Guid id, CancellationToken ct)
    {
        await PostponeAsync(id, ct);
        if (await TryAsync(id, ct) is not { } error)
            return;
        (await db.InboundSubmissions.SingleAsync(s => s.Id == id, ct)).LastError = error;
        await state.SaveAsync(ct);
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
        catch (PortalException e)
        {
            return $"refused:{e.Code}";
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            return PortalClient.Unreachable;
        }
    }

    private async Task PostponeAsync(Guid id, CancellationToken ct)
    {
        var submission = await db.InboundSubmissions.SingleAsync(s => s.Id == id, ct);
        submission.Attempts++;
        var pause = TimeSpan.FromSeconds(10 * Math.Pow(2, Math.Min(submission.Attempts, 8)));
        submission.NextAttemptAt = clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
        await state.SaveAsync(ct);
    }
}
