using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <param name="Reason"><c>closure</c> or <c>merger</c>.</param>
/// <param name="ActId">The closure or merger that orders it.</param>
[EventType("custody.moved.v1")]
public sealed record CustodyMoved(Guid Id, string Reason, Guid ActId, Guid FromUnitId, Guid ToUnitId) : IJournalEvent;

[EventType("custody.returned.v1")]
public sealed record CustodyReturned(Guid Id) : IJournalEvent;

/// <summary>The clock stands still until an instant that is known beforehand; it may be resumed earlier.</summary>
[EventType("clock.held.v1")]
public sealed record ClockHeld(Guid Id, string Kind, string LegalBasis, DateTimeOffset UntilAt) : IJournalEvent;
