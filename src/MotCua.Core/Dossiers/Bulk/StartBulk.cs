using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Puts an act on many dossiers on record; its items are done one by one afterwards. The same run asked for twice is one run.
/// </summary>
public sealed class StartBulk(AppDbContext db, Journal journal, BulkPreview preview)
{
    /// <param name="RunId">Made with the preview, so that a second press starts nothing.</param>
    /// <param name="Drafts">For signing: by dossier, the hash of the draft that was on the screen.</param>
    public sealed record Command(
        Guid RunId, BulkKind Kind, IReadOnlyList<Guid> DossierIds, Guid? ToOfficerId, string? Reason,
        IReadOnlyDictionary<Guid, string> Drafts);

    /// <exception cref="RefusalException">Nothing can be done, or a reason or receiver is missing.</exception>
    public async Task<BulkRun> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var officer = actor.OfficerId ?? throw new NotFoundException("bulk");
        if (await db.BulkRuns.Include(r => r.Items).SingleOrDefaultAsync(r => r.Id == command.RunId, ct) is { } started)
            return started.OfficerId == officer ? started : throw new NotFoundException("bulk");
        var items = (await preview.OfAsync(command.Kind, command.DossierIds, actor, ct)).Where(c => c.WhyNot is null).ToList();
        Refusal.ThrowIf(WhyNot(command, items));
        journal.Start(nameof(StartBulk), actor, command.Reason);
        var run = new BulkRun
        {
            Id = command.RunId, Kind = command.Kind, OfficerId = officer, ToOfficerId = command.ToOfficerId,
            Reason = (command.Reason ?? "").Trim(), StartedAt = journal.Now,
        };
        run.Items.AddRange(items.Select((c, i) => new BulkItem
        {
            Id = Ids.New(journal.Now), RunId = run.Id, Number = i + 1, DossierId = c.Dossier.Id, Code = c.Dossier.Code,
            WorkItemId = c.Item!.Id, ContentHash = command.Drafts.GetValueOrDefault(c.Dossier.Id),
        }));
        db.BulkRuns.Add(run);
        journal.Record(run, new BulkStarted(run.Kind, run.Items.Count));
        await journal.CommitAsync(ct);
        return run;
    }

    private static Refusal? WhyNot(Command command, List<BulkCandidate> items)
    {
        if (items.Count == 0)
            return new Refusal("bulk-nothing-possible");
        if (command.Kind == BulkKind.Assign && command.ToOfficerId is null)
            return new Refusal("bulk-receiver-missing");
        var needsReason = command.Kind == BulkKind.HandOver || items.Any(i => i.Ahead > 0);
        return needsReason ? DeskRules.WhyNotReason(command.Reason) : null;
    }
}
