using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <param name="Stopped">Whether the child was stopped; one with a signed decision goes on by itself.</param>
[EventType("joint.branch-cancelled.v1")]
public sealed record BranchCancelled(string BranchId, Guid DossierId, bool Stopped) : IJournalEvent;

/// <summary>The joint dossier no longer waits for this one and its outcome no longer counts there.</summary>
[EventType("joint.detached.v1")]
public sealed record BranchDetached(Guid MotherId) : IJournalEvent;
