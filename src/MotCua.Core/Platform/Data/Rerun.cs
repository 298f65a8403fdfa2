using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Core.Platform;

/// <summary>
/// Runs a feature that may be asked for twice at once (a double click): the one that loses the race runs again, in a scope
/// of its own, and finds what the other has done.
/// </summary>
[Service(ServiceLifetime.Singleton)]
public sealed class Rerun(IServiceScopeFactory scopes)
{
    private const int MostRuns = 4;

    /// <exception cref="DbUpdateException">It lost every time, or the database refused for another reason.</exception>
    /// <param name="mostRuns">More when many may ask for different things of the same kind at once, such as places.</param>
    public async Task<TResult> OnceAsync<TFeature, TResult>(Func<TFeature, Task<TResult>> act, int mostRuns = MostRuns) where TFeature : notnull
    {
        for (var run = 1; ; run++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await act(scope.ServiceProvider.GetRequiredService<TFeature>());
            }
            catch (DbUpdateException e) when (run < mostRuns && LostRace(e))
            {
                // The next run sees what the winner committed.
            }
        }
    }

    /// <summary>
    /// Whether a write failed only because another one was faster: a row that changed meanwhile, or one that the other has
    /// added already.
    /// </summary>
    public static bool LostRace(DbUpdateException e) => e is DbUpdateConcurrencyException
        || e.InnerException is DbException { SqlState: "23505" or "40001" or "40P01" }
        || e.InnerException is Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };
}
