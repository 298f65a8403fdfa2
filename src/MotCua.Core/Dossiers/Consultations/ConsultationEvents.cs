using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <param name="Id">The consultation.</param>
/// <param name="Number">How often this opinion was escalated, from 1.</param>
/// <param name="ToUnitId">The level that is told: one higher each time.</param>
[EventType("consultation.escalated.v1")]
public sealed record ConsultationEscalated(Guid Id, int Number, Guid ToUnitId) : IJournalEvent;
