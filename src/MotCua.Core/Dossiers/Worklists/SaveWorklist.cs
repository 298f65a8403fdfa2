using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Keeps a worklist under a name. The same name of the same owner is replaced.</summary>
public sealed class SaveWorklist(AppDbContext db, Journal journal)
{
    public const int LongestName = 60;
    public const int Most = 30;

    /// <param name="Share">Also for the others of the unit the officer sits in.</param>
    public sealed record Command(string? Name, WorklistQuery Query, bool Share);

    /// <exception cref="RefusalException">Without a name, with one too long, or with too many kept already.</exception>
    public async Task<SavedWorklist> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var owner = actor.OfficerId ?? throw new NotFoundException("worklist");
        var name = (command.Name ?? "").Trim();
        var own = await db.SavedWorklists.Where(s => s.OwnerId == owner).ToListAsync(ct);
        var saved = own.FirstOrDefault(s => s.Name == name);
        Refusal.ThrowIf(WhyNot(name, saved is null ? own.Count : 0));
        journal.Start(nameof(SaveWorklist), actor);
        saved ??= db.SavedWorklists.Add(new SavedWorklist { Id = Ids.New(journal.Now), OwnerId = owner, Name = name }).Entity;
        (saved.Query, saved.SavedAt) = (command.Query.ToString(), journal.Now);
        saved.UnitId = command.Share ? actor.UnitId : null;
        journal.Record(saved, new WorklistSaved(saved.UnitId, saved.Query));
        await journal.CommitAsync(ct);
        return saved;
    }

    private static Refusal? WhyNot(string name, int kept)
    {
        if (name.Length is 0 or > LongestName)
            return new Refusal("worklist-name", $"{LongestName}");
        return kept >= Most ? new Refusal("worklist-too-many", $"{Most}") : null;
    }
}
