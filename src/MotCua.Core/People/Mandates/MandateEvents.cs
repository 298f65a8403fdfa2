using MotCua.Core.Platform;

namespace MotCua.Core.People;

[EventType("enterprise.registered.v1")]
public sealed record EnterpriseRegistered(Guid RepresentativeId) : IJournalEvent;

/// <param name="Procedures">Codes; empty means all.</param>
/// <param name="ValidTo">Last day, Vietnam, inclusive.</param>
[EventType("mandate.given.v1")]
public sealed record MandateGiven(
    Guid? FromPersonId, Guid? EnterpriseId, MandateActs Acts, IReadOnlyList<string> Procedures, DateOnly ValidTo) : IJournalEvent;

[EventType("mandate.accepted.v1")]
public sealed record MandateAccepted(Guid ToPersonId) : IJournalEvent;

/// <summary>Taken back by the giver, or given back.</summary>
[EventType("mandate.revoked.v1")]
public sealed record MandateRevoked(bool ByHolder) : IJournalEvent;
