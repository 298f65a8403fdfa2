namespace MotCua.Core.Dossiers;

/// <summary>An event that a process waits for: a time that will come, or a message from outside.</summary>
public sealed class ProcessWait
{
    /// <summary>Kind of a wait for a time.</summary>
    public const string Timer = "timer";

    /// <summary>Kind of a wait for a message.</summary>
    public const string ForMessage = "message";

    public Guid Id { get; set; }
    public Guid DossierId { get; set; }

    /// <summary>Id of the wait in the flow engine.</summary>
    public string FlowKey { get; set; } = "";

    /// <summary>Id of the event or receive task in the process.</summary>
    public string TaskId { get; set; } = "";

    /// <summary><c>timer</c> or <c>message</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Name of the message; null for a timer.</summary>
    public string? Message { get; set; }
    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>When the timer is due; null for a message and for a timer that has rung for the last time.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>How often it has happened.</summary>
    public int Rung { get; set; }

    /// <summary>When it happened for the last time or was no longer waited for; null while open.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
