using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>A way to sign in, for a person or an officer, never both.</summary>
public sealed class Account : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string Username { get; set; }

    /// <summary>Null until its owner has chosen one.</summary>
    public string? PasswordHash { get; set; }
    public Guid? PersonId { get; set; }
    public Guid? OfficerId { get; set; }

    /// <summary>Made by the sample city; refused when the host does not run in demo mode.</summary>
    public bool IsDemo { get; set; }
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>SHA-256 of the one-time code that lets its owner choose a password; null when there is none.</summary>
    public string? SetupHash { get; set; }

    /// <summary>Exclusive: from this instant on the code does nothing.</summary>
    public DateTimeOffset? SetupExpiresAt { get; set; }

    /// <summary>The one-letter keys of the office are turned off (WCAG 2.1.4).</summary>
    public bool ShortcutsOff { get; set; }
    public int Version { get; set; }
    public string StreamKind => "account";
}

/// <summary>One sign-in at one browser, until it is ended or has run out.</summary>
public sealed class Session
{
    /// <summary>Random, never told by the time: it stands in the cookie.</summary>
    public Guid Id { get; set; }
    public Guid AccountId { get; set; }

    /// <summary>Set when it was opened by a link for one draft: it does nothing else.</summary>
    public Guid? DraftId { get; set; }

    /// <summary>Kind of browser and system, as far as its owner needs to know it again, e.g. <c>Firefox, Windows</c>; blank when unknown.</summary>
    public string Device { get; set; } = "";
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}
