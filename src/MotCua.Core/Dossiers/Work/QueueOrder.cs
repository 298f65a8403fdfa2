using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>A step was taken although others of the same queue are due on an earlier day; why is the operation's reason.</summary>
/// <param name="Id">The step.</param>
/// <param name="Ahead">How many stood before it.</param>
[EventType("work.jumped.v1")]
public sealed record WorkJumped(Guid Id, int Ahead) : IJournalEvent;

/// <summary>
/// First due, first served (vi: giải quyết theo thứ tự đến hạn). A queue is what nobody has taken yet of the same step of the
/// same procedure at the same unit. A dossier has another before it when that one's promise ends on an earlier day in Vietnam;
/// within a day the order is free, and what waits for an opinion stands before nobody.
/// </summary>
public static class QueueOrder
{
    /// <summary>How many stand before the step; 0 for one that somebody holds.</summary>
    public static async Task<int> AheadOfAsync(this AppDbContext db, Dossier dossier, WorkItem item, CancellationToken ct)
    {
        if (item.AssigneeId is not null || item.Action == StepOpening.Branch || dossier.CurrentDueAt is not { } due)
            return 0;
        var day = VietnamTime.StartOfDay(VietnamTime.DateOf(due));
        return await db.Dossiers.CountAsync(d => d.ProcedureCode == dossier.ProcedureCode && d.Id != dossier.Id
            && d.Status == DossierStatus.Processing && d.CurrentDueAt < day && d.Consultations.All(c => c.AnsweredAt != null)
            && d.WorkItems.Any(w => w.CompletedAt == null && w.AssigneeId == null && w.UnitId == item.UnitId
                && w.Role == item.Role && w.TaskId == item.TaskId), ct);
    }

    /// <summary>Why the step cannot be done by the way: one that has others before it is taken first, with a reason.</summary>
    public static async Task<Refusal?> WhyNotInTurnAsync(this AppDbContext db, Dossier dossier, WorkItem item, CancellationToken ct) =>
        await db.AheadOfAsync(dossier, item, ct) is > 0 and var ahead ? new Refusal("queue-take-first", $"{ahead}") : null;
}
