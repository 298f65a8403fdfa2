using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Takes a saved worklist away: one's own, or as head of the unit one that is shared with it.</summary>
public sealed class RemoveWorklist(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid Id);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var saved = await db.SavedWorklists.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == command.Id, ct)
            ?? throw new NotFoundException("worklist");
        Refusal.ThrowIf(WhyNot(saved, actor));
        journal.Start(nameof(RemoveWorklist), actor);
        db.SavedWorklists.Remove(saved);
        journal.Record(saved, new WorklistRemoved());
        await journal.CommitAsync(ct);
    }

    /// <summary>Why this actor may not take it away.</summary>
    public static Refusal? WhyNot(SavedWorklist saved, Actor actor)
    {
        var mayRemove = saved.OwnerId == actor.OfficerId || (saved.UnitId is { } unit && actor.Has(Role.Head, unit));
        return mayRemove ? null : new Refusal("worklist-of-another");
    }
}
