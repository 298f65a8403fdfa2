using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Records what the duty chain owes a dossier now: a warning to officer, head or leader, or word to the level above (vi:
/// cảnh báo quá hạn, báo cáo cấp trên trực tiếp). The system runs it; what is recorded already is not recorded again.
/// </summary>
public sealed class RaiseDuty(AppDbContext db, Journal journal, DutyPlans plans)
{
    public sealed record Command(Guid DossierId);

    /// <returns>The steps still to come, soonest first; an apology that is due is left to <see cref="PrepareApology"/>.</returns>
    public async Task<IReadOnlyList<DutyStep>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        var due = (await plans.ForAsync(dossier, ct)).Where(s => s.At <= journal.Now && s.Act != DutyAct.PrepareApology).ToList();
        if (due.Count == 0)
            return await plans.ForAsync(dossier, ct);
        journal.Start(nameof(RaiseDuty), actor);
        foreach (var step in due)
            journal.Record(dossier, step.Act == DutyAct.Warn ? Warned(dossier, step) : await EscalatedAsync(dossier, step, ct));
        await journal.CommitAsync(ct);
        return await plans.ForAsync(dossier, ct);
    }

    private DutyWarned Warned(Dossier dossier, DutyStep step)
    {
        var id = Ids.New(journal.Now);
        var dueAt = dossier.CurrentDueAt!.Value;
        if (step.Level >= 100)
            return new DutyWarned(id, step.Level, dueAt, "leader", dossier.ResolvingUnitId, null);
        if (step.Level >= 80)
            return new DutyWarned(id, step.Level, dueAt, "head", dossier.SectionUnitId, null);
        var work = dossier.OpenWork.OrderBy(w => w.Action == StepOpening.Branch).FirstOrDefault();
        return new DutyWarned(
            id, step.Level, dueAt, work?.Role ?? "one-stop", work?.UnitId ?? dossier.ReceivingUnitId, work?.AssigneeId);
    }

    private async Task<DutyEscalated> EscalatedAsync(Dossier dossier, DutyStep step, CancellationToken ct) => new(
        Ids.New(journal.Now), step.Level, dossier.CurrentDueAt!.Value, await db.UnitAboveAsync(dossier.ResolvingUnitId, step.Level, ct),
        await plans.DaysLateAsync(dossier, ct));
}
