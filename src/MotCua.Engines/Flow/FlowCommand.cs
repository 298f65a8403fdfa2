using System.Text.Json.Nodes;

namespace MotCua.Engines.Flow;

/// <summary>
/// What conditions may read besides what steps gave back: the answers, the case, the channel. Passed in with every
/// call and never kept in the state.
/// </summary>
public sealed record FlowData(IReadOnlyDictionary<string, JsonNode?> Values)
{
    /// <summary>No values.</summary>
    public static FlowData Empty { get; } = new(new Dictionary<string, JsonNode?>());

    /// <summary>The properties of a JSON object as values.</summary>
    public static FlowData Of(JsonObject values) => new(values.ToDictionary(p => p.Key, p => p.Value));
}

/// <summary>
/// Evaluates an expression over values and returns a boolean, a number, a list or null. An expression that
/// cannot be evaluated is a defect of the definition: throw.
/// </summary>
public delegate object? FlowEvaluator(string expression, IReadOnlyDictionary<string, JsonNode?> values);

/// <summary>Something that moves a running process.</summary>
public abstract record FlowCommand
{
    /// <summary>What conditions met on the way may read.</summary>
    public FlowData Data { get; init; } = FlowData.Empty;
}

/// <summary>Open work is done.</summary>
/// <param name="WorkId">Id of the open work, <c>node#n</c>.</param>
/// <param name="Outcome">How it ended: <c>approved</c>, <c>refused</c>, or any word conditions ask for.</param>
/// <param name="Output">Values kept in the state for later conditions.</param>
public sealed record CompleteWork(string WorkId, string? Outcome = null, JsonObject? Output = null) : FlowCommand;

/// <summary>Open work failed with a BPMN error, which a boundary error event may catch.</summary>
public sealed record FailWork(string WorkId, string ErrorCode) : FlowCommand;

/// <summary>A timer is due.</summary>
public sealed record FireTimer(string WaitId) : FlowCommand;

/// <summary>A message has come in; it goes to the one named wait, or to the first that waits for a message of this name.</summary>
public sealed record DeliverMessage(string Name, string? WaitId = null, JsonObject? Output = null) : FlowCommand;

/// <summary>A signal has been raised; everything that waits for it moves on.</summary>
public sealed record RaiseSignal(string Name) : FlowCommand;

/// <summary>The process is stopped from outside (vi: dừng giải quyết); all work closes as cancelled.</summary>
public sealed record TerminateFlow : FlowCommand;

/// <summary>What one call changed.</summary>
/// <param name="State">The new state.</param>
/// <param name="Opened">Work opened, in order.</param>
/// <param name="Closed">Work closed, in order.</param>
public sealed record FlowStep(FlowState State, IReadOnlyList<OpenWork> Opened, IReadOnlyList<ClosedWork> Closed)
{
    /// <summary>Waits that began: set the timers, expect the messages.</summary>
    public IReadOnlyList<OpenWait> WaitsOpened { get; init; } = [];

    /// <summary>Waits that ended, by happening or by being dropped.</summary>
    public IReadOnlyList<OpenWait> WaitsClosed { get; init; } = [];

    /// <summary>Messages and signals the process threw, to be passed on by the host.</summary>
    public IReadOnlyList<Thrown> Thrown { get; init; } = [];

    /// <summary>Every node a token entered, in order.</summary>
    public IReadOnlyList<string> Visited { get; init; } = [];
}

/// <summary>Work that is over.</summary>
/// <param name="Work">The work.</param>
/// <param name="Reason">Done, failed, or cancelled because the process went another way.</param>
/// <param name="Outcome">The outcome or the error code.</param>
public sealed record ClosedWork(OpenWork Work, CloseReason Reason, string? Outcome = null);

/// <summary>Why work is over.</summary>
public enum CloseReason { Completed, Failed, Cancelled }

/// <summary>A message or signal thrown by a node.</summary>
public sealed record Thrown(string NodeId, TriggerKind Kind, string? Name);
