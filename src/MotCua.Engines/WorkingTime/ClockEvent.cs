namespace MotCua.Engines.WorkingTime;

/// <summary>What happened to the clock of a dossier after it started.</summary>
public enum ClockEventKind
{
    /// <summary>It stands still (vi: tạm dừng tính thời hạn).</summary>
    Paused,

    /// <summary>It runs again, anew or where it stood, as the rules say for the kind of pause.</summary>
    Resumed,

    /// <summary>A new due date was promised with an apology (vi: hẹn lại).</summary>
    Reappointed,

    /// <summary>Processing stopped without a result (vi: dừng giải quyết), also when withdrawn.</summary>
    Stopped,

    /// <summary>The result was available at the one-stop unit (vi: có kết quả).</summary>
    Finished,
}

/// <summary>One event of a clock, with its ground. Made by the methods of <see cref="DossierClock"/> or read from rows.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, UTC.</param>
public sealed record ClockEvent(ClockEventKind Kind, DateTimeOffset At)
{
    /// <summary>Why the clock stands still; present for <see cref="ClockEventKind.Paused"/>.</summary>
    public PauseKind? Pause { get; init; }

    /// <summary>The promised date; present for <see cref="ClockEventKind.Reappointed"/>.</summary>
    public DateTimeOffset? NewDueAt { get; init; }

    /// <summary>Article or document that allows it.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The reason an officer gave.</summary>
    public string? Reason { get; init; }
}

/// <summary>Where a clock stands.</summary>
public enum ClockStatus
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It stands still.</summary>
    Paused,

    /// <summary>Ended without a result.</summary>
    Stopped,

    /// <summary>Ended with a result.</summary>
    Finished,
}

/// <summary>Why an event cannot happen to a clock now.</summary>
public enum ClockRefusal
{
    /// <summary>The clock has ended.</summary>
    Closed,

    /// <summary>It already stands still.</summary>
    AlreadyPaused,

    /// <summary>It runs, there is nothing to resume.</summary>
    NotPaused,

    /// <summary>It stands still; resume first.</summary>
    StillPaused,

    /// <summary>The instant lies before the start or before the last event.</summary>
    OutOfOrder,

    /// <summary>A new date was already promised once.</summary>
    AlreadyReappointed,

    /// <summary>The new date is not later than the current one.</summary>
    NotLater,
}
