using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Flow;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Turns what the flow engine changed into facts: work it opened into steps of a unit with a deadline or into branches,
/// events it waits for into waits, and what it gave up into steps and waits that are no longer wanted.
/// </summary>
[Service]
public sealed class StepOpening(Journal journal, DossierClocks clocks, TimerDates timers, JointBranches branches)
{
    /// <summary>Action of a step that waits for a branch of a joint dossier.</summary>
    public const string Branch = "branch";

    public async Task OpenAsync(
        Dossier dossier, PublishedProcedure procedure, FlowStep step, Func<Dossier, CancellationToken, Task> start,
        CancellationToken ct)
    {
        await GiveUpAsync(dossier, procedure, step, ct);
        foreach (var wait in step.WaitsOpened.Where(w => step.State.Waits.Contains(w)))
            await AwaitAsync(dossier, procedure.Process.Node(wait.NodeId), wait.Id, ct);
        foreach (var work in step.Opened.Where(w => step.State.Work.Contains(w)))
            await OpenAsync(dossier, procedure, work, start, ct);
    }

    private async Task OpenAsync(
        Dossier dossier, PublishedProcedure procedure, OpenWork work, Func<Dossier, CancellationToken, Task> start,
        CancellationToken ct)
    {
        var node = procedure.Process.Node(work.NodeId);
        if (work.Kind == NodeKind.ReceiveTask)
        {
            await AwaitAsync(dossier, node, work.Id, ct);
            return;
        }
        journal.Record(dossier, await OpenedAsync(dossier, work, node, ct));
        if (work.CalledElement is not null)
            await branches.OpenAsync(dossier, procedure, node.Attributes["branch"], start, ct);
    }

    private async Task<WorkOpened> OpenedAsync(Dossier dossier, OpenWork work, FlowNode node, CancellationToken ct)
    {
        var isBranch = work.CalledElement is not null;
        var role = isBranch ? "one-stop" : node.Attributes["role"];
        var unitId = UnitFor(dossier, role);
        var limit = Limits.Parse(node.Attributes.GetValueOrDefault("limit"));
        DateTimeOffset? due = limit is null ? null : await clocks.DueAtAsync(unitId, journal.Now, limit, ct);
        var action = isBranch ? Branch : node.Attributes.GetValueOrDefault("action", "other");
        return new WorkOpened(Ids.New(journal.Now), work.Id, work.NodeId, action, role, unitId, null, due);
    }

    private async Task AwaitAsync(Dossier dossier, FlowNode node, string flowKey, CancellationToken ct)
    {
        var isTimer = node.Trigger?.Kind == TriggerKind.Timer;
        DateTimeOffset? due = isTimer ? await timers.FirstAsync(dossier, node, journal.Now, ct) : null;
        journal.Record(dossier, new WaitOpened(
            Ids.New(journal.Now), flowKey, node.Id, isTimer ? ProcessWait.Timer : ProcessWait.ForMessage,
            isTimer ? null : node.Trigger?.Name, due));
    }

    /// <summary>What just happened is over already; the rest of what the step closed was dropped.</summary>
    private async Task GiveUpAsync(Dossier dossier, PublishedProcedure procedure, FlowStep step, CancellationToken ct)
    {
        var cancelled = step.Closed.Where(c => c.Reason == CloseReason.Cancelled).Select(c => c.Work.Id).ToHashSet();
        foreach (var item in dossier.OpenWork.Where(w => cancelled.Contains(w.FlowKey)).ToList())
        {
            journal.Record(dossier, new WorkCancelled(item.Id));
            if (item.Action == Branch)
                await branches.CancelAsync(dossier, procedure.Process.Node(item.TaskId).Attributes["branch"], ct);
        }
        var dropped = step.WaitsClosed.Select(w => w.Id).Concat(cancelled).ToHashSet();
        foreach (var wait in dossier.Waits.Where(w => w.EndedAt is null && dropped.Contains(w.FlowKey)).ToList())
            journal.Record(dossier, new WaitDropped(wait.Id));
    }

    private static Guid UnitFor(Dossier dossier, string role) => role switch
    {
        "one-stop" => dossier.ReceivingUnitId,
        "specialist" or "head" => dossier.SectionUnitId,
        _ => dossier.ResolvingUnitId,
    };
}
