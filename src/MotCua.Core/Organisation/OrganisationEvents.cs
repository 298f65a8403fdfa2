using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

[EventType("organisation.loaded.v1")]
public sealed record OrganisationLoaded(int Areas, int Units, int Officers) : IJournalEvent;

[EventType("intake.closed.v1")]
public sealed record IntakeClosed(
    Guid UnitId, string? ProcedureCode, Channel? Channel, DateTimeOffset StartAt, DateTimeOffset EndAt, Guid SubstituteUnitId,
    string DecisionNumber, string LegalBasis) : IJournalEvent;

[EventType("intake.reopened.v1")]
public sealed record IntakeReopened(DateTimeOffset EndAt) : IJournalEvent;
