using System.Text.Json;
using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.Flow;

namespace MotCua.Core.Seeding;

/// <summary>A step that opens on the way.</summary>
internal sealed record SeedStep(string FlowKey, string TaskId, string Action, string Role, Limit? Limit);

/// <summary>One leg of the way: which step is completed (null at the start), how, and what the process says then.</summary>
internal sealed record SeedLeg(string? FlowKey, string? Outcome, string State, IReadOnlyList<SeedStep> Opens);

/// <summary>The way of a case through its process, walked once by the engine and followed by every dossier of the case.</summary>
internal sealed record SeedRoute(IReadOnlyList<SeedLeg> Legs)
{
    private const int MostLegs = 40;

    /// <summary>Null when the process waits for something other than people's work, opens branches, or does not end.</summary>
    public static SeedRoute? Walk(PublishedProcedure procedure, JsonObject values, string outcome)
    {
        var data = FlowData.Of(values);
        var legs = new List<SeedLeg>();
        try
        {
            var step = FlowEngine.Start(procedure.Process, data, FeelConditions.Evaluate);
            legs.Add(Leg(procedure, step, null, null));
            while (IsPlain(step) && step.State is { Status: FlowStatus.Running, Work: [var work, ..] } && legs.Count < MostLegs)
            {
                var answer = ActionOf(procedure, work.NodeId) is "draft" or "sign" ? outcome : null;
                step = FlowEngine.Advance(procedure.Process, step.State, new CompleteWork(work.Id, answer) { Data = data }, FeelConditions.Evaluate);
                legs.Add(Leg(procedure, step, work.Id, answer));
            }
            return IsPlain(step) && step.State.Status == FlowStatus.Completed ? new SeedRoute(legs) : null;
        }
        catch (FlowException)
        {
            return null;
        }
    }

    private static bool IsPlain(FlowStep step) => step.State.Waits.Count == 0 && step.WaitsOpened.Count == 0
        && step.State.Work.All(w => w.CalledElement is null && w.Kind != NodeKind.ReceiveTask)
        && step.Closed.All(c => c.Reason == CloseReason.Completed);

    private static SeedLeg Leg(PublishedProcedure procedure, FlowStep step, string? completed, string? outcome) => new(
        completed, outcome, JsonSerializer.Serialize(step.State, JournalJson.Options),
        [.. step.Opened.Where(w => step.State.Work.Contains(w)).Select(w => Step(procedure, w))]);

    private static SeedStep Step(PublishedProcedure procedure, OpenWork work)
    {
        var node = procedure.Process.Node(work.NodeId);
        return new SeedStep(work.Id, work.NodeId, ActionOf(procedure, work.NodeId),
            node.Attributes.GetValueOrDefault("role", "specialist"), Limits.Parse(node.Attributes.GetValueOrDefault("limit")));
    }

    private static string ActionOf(PublishedProcedure procedure, string nodeId) =>
        procedure.Process.Node(nodeId).Attributes.GetValueOrDefault("action", "other");
}
