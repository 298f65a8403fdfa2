using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Platform;

/// <summary>
/// A form that is sent twice, by a double click or a retry after a cut, makes one thing: its id comes from the mark the page
/// carried and from what was written, so other words sent from the same page make another.
/// </summary>
internal static class FormOnce
{
    /// <param name="once">The mark of the page; null when there is none, and every sending counts.</param>
    /// <param name="what">Kind, place, writer and hash of the words.</param>
    public static Guid IdOf(Guid? once, DateTimeOffset at, params ReadOnlySpan<object?> what) =>
        once is { } mark ? Ids.Derive($"once|{mark:D}|{string.Join('|', what)}") : Ids.New(at);

    /// <summary>Commits what was made, or gives the first one when another sending of the same form was faster.</summary>
    public static async Task<T> CommitOnceAsync<T>(this Journal journal, AppDbContext db, T made, CancellationToken ct)
        where T : class, IJournaled
    {
        try
        {
            await journal.CommitAsync(ct);
            return made;
        }
        catch (DbUpdateException e) when (Rerun.LostRace(e))
        {
            db.ChangeTracker.Clear();
            if (await db.Set<T>().FindAsync([made.Id], ct) is { } first)
                return first;
            throw;
        }
    }
}
