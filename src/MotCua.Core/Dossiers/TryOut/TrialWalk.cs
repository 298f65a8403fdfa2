using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Engines.Flow;

namespace MotCua.Core.Dossiers;

/// <summary>Walks a process to its end: every step is completed with the same outcome, every timer rings, every message comes.</summary>
internal sealed class TrialWalk(PublishedProcedure procedure, JsonObject values, string outcome)
{
    private const int MostSteps = 200;
    private readonly FlowData data = FlowData.Of(values);
    private readonly List<TrialStep> walked = [];

    /// <summary>The steps in the order they were opened, whether the end was reached, and why not.</summary>
    public (IReadOnlyList<TrialStep> Steps, bool Ended, FlowException? Stopped) Run()
    {
        try
        {
            var step = FlowEngine.Start(procedure.Process, data, FeelConditions.Evaluate);
            Note(step);
            while (step.State.Status == FlowStatus.Running && walked.Count < MostSteps && Next(step.State) is { } command)
            {
                step = FlowEngine.Advance(procedure.Process, step.State, command, FeelConditions.Evaluate);
                Note(step);
            }
            return (walked, step.State.Status != FlowStatus.Running, null);
        }
        catch (FlowException error)
        {
            return (walked, false, error);
        }
    }

    private FlowCommand? Next(FlowState state) => state switch
    {
        { Work: [var work, ..] } => new CompleteWork(work.Id, outcome) { Data = data },
        { Waits: [{ Trigger.Kind: TriggerKind.Message, Trigger.Name: { } name } wait, ..] } => new DeliverMessage(name, wait.Id) { Data = data },
        { Waits: [{ Trigger.Kind: TriggerKind.Timer } wait, ..] } => new FireTimer(wait.Id) { Data = data },
        { Waits: [{ Trigger.Kind: TriggerKind.Signal, Trigger.Name: { } name }, ..] } => new RaiseSignal(name) { Data = data },
        _ => null,
    };

    private void Note(FlowStep step) => walked.AddRange(step.Opened.Select(work => Walked(procedure.Process.Node(work.NodeId))));

    private TrialStep Walked(FlowNode node) => new(
        node.Id, procedure.StepName(node.Id), node.Attributes.GetValueOrDefault("role") ?? StepOpening.Branch,
        Limits.Parse(node.Attributes.GetValueOrDefault("limit")));
}
