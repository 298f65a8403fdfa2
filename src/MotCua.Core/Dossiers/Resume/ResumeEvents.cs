using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

[EventType("resume-link.made.v1")]
public sealed record ResumeLinkMade(Guid DraftId, DateTimeOffset ExpiresAt) : IJournalEvent;

/// <summary>Another device goes on with the draft.</summary>
[EventType("resume-link.used.v1")]
public sealed record ResumeLinkUsed(Guid DraftId) : IJournalEvent;

/// <summary>The owner made another one.</summary>
[EventType("resume-link.replaced.v1")]
public sealed record ResumeLinkReplaced(Guid ById) : IJournalEvent;
