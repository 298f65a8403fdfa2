using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Puts on record that an officer looked at dossiers, so that each applicant can see who did. Looking at the same thing
/// again within an hour is the same look.
/// </summary>
public sealed class RecordRead(AppDbContext db, Journal journal)
{
    /// <param name="What">See <see cref="DataRead.What"/>.</param>
    public sealed record Command(IReadOnlyCollection<Guid> DossierIds, string What)
    {
        public Command(Guid dossierId, string what) : this([dossierId], what)
        {
        }
    }

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.OfficerId is not { } officer || actor.UnitId is null)
            return;
        var unseen = await db.UnseenAsync(command.DossierIds, command.What, officer, journal.Now, ct);
        if (unseen.Count == 0)
            return;
        journal.Start(nameof(RecordRead), actor);
        db.AddReads(journal, unseen, command.What, actor);
        await journal.CommitAsync(ct);
    }
}
