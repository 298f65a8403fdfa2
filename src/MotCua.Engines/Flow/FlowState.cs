using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MotCua.Engines.Flow;

/// <summary>
/// Where one running process stands. Round-trips through System.Text.Json. It holds no answers of the applicant:
/// only tokens, open work and what steps gave back (<see cref="Variables"/>).
/// </summary>
public sealed record FlowState
{
    /// <summary>Id of the process this state belongs to.</summary>
    public required string ProcessId { get; init; }

    /// <summary>Whether the process runs or how it ended.</summary>
    public FlowStatus Status { get; init; }

    /// <summary>The tokens, in the order they came into being.</summary>
    public IReadOnlyList<FlowToken> Tokens { get; init; } = [];

    /// <summary>Work that waits for somebody or for the host program.</summary>
    public IReadOnlyList<OpenWork> Work { get; init; } = [];

    /// <summary>Events that are waited for: messages, timers, signals.</summary>
    public IReadOnlyList<OpenWait> Waits { get; init; } = [];

    /// <summary>Running sub-processes and repetitions; the top level is not listed.</summary>
    public IReadOnlyList<FlowScope> Scopes { get; init; } = [];

    /// <summary>Complex gateways that have passed and swallow late tokens until none can come any more.</summary>
    public IReadOnlyList<GatewayReset> Resets { get; init; } = [];

    /// <summary>
    /// What steps gave back: <c>outcome</c> (of the step completed last), <c>outcomes.&lt;node id&gt;</c>, and the
    /// values of each completion's output.
    /// </summary>
    public IReadOnlyDictionary<string, JsonNode?> Variables { get; init; } = new Dictionary<string, JsonNode?>();

    /// <summary>How often each node has opened work or a wait; gives the ids <c>node#n</c>.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>The number the next token or scope gets.</summary>
    public int Next { get; init; } = 1;

    /// <summary>Code of the error nothing caught, when <see cref="Status"/> is failed.</summary>
    public string? Error { get; init; }

    /// <summary>The open work with this id, or null.</summary>
    public OpenWork? FindWork(string id) => Work.FirstOrDefault(w => w.Id == id);
}

/// <summary>Running, or how the process ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FlowStatus>))]
public enum FlowStatus { Running, Completed, Terminated, Failed }

/// <summary>A token.</summary>
/// <param name="Id">Number, unique in the state.</param>
/// <param name="At">Id of the node it waits in, or of the sequence flow it waits on before a join.</param>
/// <param name="Scope">The scope it lives in; 0 is the top level.</param>
public sealed record FlowToken(int Id, string At, int Scope);

/// <summary>A running sub-process, or the repetition of an activity.</summary>
/// <param name="Id">Number, unique in the state.</param>
/// <param name="NodeId">The sub-process or the repeated activity.</param>
/// <param name="Token">The token that waits in that node.</param>
/// <param name="Loop">The counters when this is a repetition; null for a sub-process.</param>
public sealed record FlowScope(int Id, string NodeId, int Token, LoopCount? Loop = null);

/// <summary>How far a repetition has come.</summary>
public sealed record LoopCount(int Total, int Started, int Done);

/// <summary>A complex gateway that has passed in a scope and not been reset.</summary>
public sealed record GatewayReset(string NodeId, int Scope);

/// <summary>Work that waits to be done (vi: bước xử lý).</summary>
/// <param name="Id">Stable id <c>node#n</c>: the n-th time this node opened work in this process.</param>
/// <param name="NodeId">The task or call activity.</param>
/// <param name="Kind">Which kind of task.</param>
/// <param name="Token">The token that waits in it.</param>
/// <param name="Index">Position from 0 when the activity is repeated.</param>
/// <param name="CalledElement">For a call activity: what to call.</param>
/// <param name="Message">For a receive or send task: the message name, when given.</param>
public sealed record OpenWork(
    string Id, string NodeId, NodeKind Kind, int Token, int? Index = null, string? CalledElement = null, string? Message = null);

/// <summary>An event that is waited for. The host watches the clock and the mail; the engine has neither.</summary>
/// <param name="Id">Stable id <c>node#n</c>.</param>
/// <param name="NodeId">The catching or boundary event, or the receive task behind an event-based gateway.</param>
/// <param name="Trigger">What it waits for.</param>
/// <param name="Token">The token that waits, or that sits in the activity a boundary event is attached to.</param>
public sealed record OpenWait(string Id, string NodeId, EventTrigger Trigger, int Token);
