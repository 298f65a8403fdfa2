using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Writes down what became of one item of a run; the first word stands.</summary>
public sealed class RecordBulkOutcome(AppDbContext db, Journal journal)
{
    /// <param name="Refusal">Why it was not done; null when it was.</param>
    public sealed record Command(Guid RunId, Guid ItemId, Refusal? Refusal);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var run = await db.BulkRuns.Include(r => r.Items).SingleOrDefaultAsync(r => r.Id == command.RunId && r.OfficerId == actor.OfficerId, ct)
            ?? throw new NotFoundException("bulk");
        var item = run.Items.Single(i => i.Id == command.ItemId);
        if (item.State != BulkState.Waiting)
            return;
        journal.Start(nameof(RecordBulkOutcome), actor);
        (item.State, item.At) = (command.Refusal is null ? BulkState.Done : BulkState.Refused, journal.Now);
        item.RefusalCode = command.Refusal?.Code;
        item.RefusalArgs = JsonSerializer.Serialize(command.Refusal?.Args.Select(a => $"{a}") ?? []);
        if (run.Items.All(i => i.State != BulkState.Waiting))
            run.FinishedAt = journal.Now;
        journal.Record(run, new BulkItemEnded(item.Id, item.DossierId, item.RefusalCode));
        await journal.CommitAsync(ct);
    }
}
