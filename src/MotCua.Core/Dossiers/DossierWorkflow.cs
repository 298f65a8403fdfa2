using System.Text.Json;
using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Flow;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Moves a dossier through the process of its version: opens and closes steps, opens branches, and finishes. Records
/// facts only; the calling feature commits.
/// </summary>
[Service]
public sealed class DossierWorkflow(
    Journal journal, ProcedureCatalogue catalogue, StepOpening steps, DossierEnding ending)
{
    /// <summary>Hands a received dossier to the unit that resolves it and opens the first steps.</summary>
    public async Task StartAsync(Dossier dossier, CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(dossier.ProcedureVersionId, ct);
        var step = FlowEngine.Start(procedure.Process, DataOf(dossier), FeelConditions.Evaluate);
        journal.Record(dossier, new DossierTransferred(dossier.SectionUnitId, Write(step.State)));
        await steps.OpenAsync(dossier, procedure, step, StartAsync, ct);
    }

    /// <summary>Completes a step and opens what follows; a dossier whose process has ended is finished.</summary>
    /// <param name="outcome">Word that conditions read: <c>approved</c>, <c>refused</c> or what the step offers.</param>
    public Task CompleteAsync(Dossier dossier, WorkItem item, string? outcome, CancellationToken ct) => AdvanceAsync(
        dossier, new CompleteWork(item.FlowKey, outcome), (_, state) => new WorkCompleted(item.Id, outcome, state), ct);

    /// <summary>What the process waited for has happened: it goes on from there.</summary>
    public async Task HappenAsync(Dossier dossier, ProcessWait wait, CancellationToken ct)
    {
        var trigger = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Process.Node(wait.TaskId).Trigger;
        await AdvanceAsync(dossier, Happening(dossier, wait), (step, state) => new WaitHappened(
            wait.Id, IsOver(step, wait), Again(trigger, wait), state), ct);
    }

    private async Task AdvanceAsync(
        Dossier dossier, FlowCommand command, Func<FlowStep, string, IJournalEvent> fact, CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(dossier.ProcedureVersionId, ct);
        var step = FlowEngine.Advance(procedure.Process, StateOf(dossier), command with { Data = DataOf(dossier) }, FeelConditions.Evaluate);
        journal.Record(dossier, fact(step, Write(step.State)));
        await steps.OpenAsync(dossier, procedure, step, StartAsync, ct);
        if (step.State.Status == FlowStatus.Completed)
            await FinishAsync(dossier, ct);
    }

    /// <summary>
    /// What follows when a dossier was stopped or withdrawn: its branches end, and a joint dossier goes on without it.
    /// </summary>
    public async Task LeaveAsync(Dossier dossier, CancellationToken ct)
    {
        if (await ending.LeaveAsync(dossier, ct) is { } mother)
            await JoinAsync(mother, dossier, "refused", ct);
    }

    private async Task FinishAsync(Dossier dossier, CancellationToken ct)
    {
        if (await ending.EndAsync(dossier, ct) is { } mother)
            await JoinAsync(mother, dossier, dossier.Outcome, ct);
    }

    private async Task JoinAsync(Dossier mother, Dossier branch, string? outcome, CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(mother.ProcedureVersionId, ct);
        var item = mother.OpenWork.FirstOrDefault(w => w.Action == StepOpening.Branch
            && procedure.Process.Node(w.TaskId).Attributes["branch"] == branch.BranchId);
        if (item is not null)
            await CompleteAsync(mother, item, outcome, ct);
    }

    private DateTimeOffset? Again(EventTrigger? trigger, ProcessWait wait) =>
        trigger is null ? null : ProcessTimer.DueAgainAt(trigger, wait.Rung + 1, journal.Now);

    private static bool IsOver(FlowStep step, ProcessWait wait) =>
        step.WaitsClosed.Any(w => w.Id == wait.FlowKey) || step.Closed.Any(c => c.Work.Id == wait.FlowKey);

    private static FlowCommand Happening(Dossier dossier, ProcessWait wait)
    {
        if (StateOf(dossier).FindWork(wait.FlowKey) is not null)
            return new CompleteWork(wait.FlowKey);
        return wait.Kind == ProcessWait.Timer ? new FireTimer(wait.FlowKey) : new DeliverMessage(wait.Message ?? "", wait.FlowKey);
    }

    private static FlowState StateOf(Dossier dossier) =>
        JsonSerializer.Deserialize<FlowState>(dossier.FlowState!, JournalJson.Options)!;

    private static FlowData DataOf(Dossier dossier)
    {
        var answers = dossier.Answers.MaxBy(a => a.Number)?.Content;
        return FlowData.Of(new JsonObject
        {
            ["case"] = dossier.CaseCode,
            ["channel"] = ProcedureSheet.Key(dossier.Channel),
            ["answers"] = string.IsNullOrEmpty(answers) ? new JsonObject() : JsonNode.Parse(answers),
        });
    }

    private static string Write(FlowState state) => JsonSerializer.Serialize(state, JournalJson.Options);
}
