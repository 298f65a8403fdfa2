using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What is to be paid; recorded together with <see cref="FinancialDutyRequested"/>.</summary>
/// <param name="Amount">Whole đồng.</param>
[EventType("financial-duty.set.v1")]
public sealed record FinancialDutySet(
    Guid Id, Guid PauseId, long Amount, DateOnly? PayByOn, string NoticeSha256) : IJournalEvent;
