using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Puts on record that an officer looked at a dossier, so that its applicant can see who did. Looking at the same thing
/// again within an hour is the same look.
/// </summary>
public sealed class RecordRead(AppDbContext db, Journal journal)
{
    private static readonly TimeSpan SameLook = TimeSpan.FromHours(1);

    private static readonly Role[] Purposes =
        [Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk, Role.Inspect, Role.Monitor];

    /// <param name="What">See <see cref="DataRead.What"/>.</param>
    public sealed record Command(Guid DossierId, string What);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.OfficerId is not { } officer || actor.UnitId is not { } unit)
            return;
        var since = journal.Now - SameLook;
        if (await db.DataReads.AnyAsync(r => r.DossierId == command.DossierId && r.OfficerId == officer && r.What == command.What && r.ReadAt > since, ct))
            return;
        journal.Start(nameof(RecordRead), actor);
        var read = new DataRead
        {
            Id = Ids.New(journal.Now), DossierId = command.DossierId, OfficerId = officer, UnitId = unit, What = command.What,
            Purpose = Purposes.First(actor.Has).ToString().ToLowerInvariant(), ReadAt = journal.Now,
        };
        db.DataReads.Add(read);
        journal.Record(read, new DataWasRead(read.DossierId, read.What, read.Purpose));
        await journal.CommitAsync(ct);
    }
}
