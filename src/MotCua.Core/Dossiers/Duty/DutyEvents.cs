using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <param name="Percent">Share of the working time that is used: 50, 80 or 100.</param>
/// <param name="DueAt">The promise that is warned about.</param>
/// <param name="OfficerId">Who held the step; null when it lay in the unit's pool or the role as such is warned.</param>
[EventType("duty.warned.v1")]
public sealed record DutyWarned(
    Guid Id, int Percent, DateTimeOffset DueAt, string Role, Guid UnitId, Guid? OfficerId) : IJournalEvent;

/// <param name="Number">How often this promise was escalated, from 1.</param>
[EventType("duty.escalated.v1")]
public sealed record DutyEscalated(
    Guid Id, int Number, DateTimeOffset DueAt, Guid ToUnitId, int WorkingDaysLate) : IJournalEvent;
