using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A visit, a call or a request to complete that a dossier cost its applicant.</summary>
[EventType("trip.recorded.v1")]
public sealed record TripRecorded(Guid DossierId, TripKind Kind, TripCause Cause, TripFault Fault) : IJournalEvent;
