using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An answer that a unit owes by a date, which the system watches: a complaint or a request for help.</summary>
public abstract class OwedAnswer : IVersioned, IJournaled
{
    public Guid Id { get; set; }

    /// <summary>The unit that owes the answer.</summary>
    public Guid UnitId { get; set; }
    public DateTimeOffset AnswerDueAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>When the unit was told that the date is near.</summary>
    public DateTimeOffset? WarnedAt { get; set; }

    /// <summary>How often a level above was told that the date has passed.</summary>
    public int Escalations { get; set; }
    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>The level told last; one higher each time.</summary>
    public Guid? EscalatedToId { get; set; }
    public int Version { get; set; }

    /// <summary>When it was asked.</summary>
    public abstract DateTimeOffset SinceAt { get; }
    public abstract string StreamKind { get; }
}
