using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Asks another agency for its opinion, in parallel to the work (vi: lấy ý kiến cơ quan phối hợp). The dossier's clock
/// goes on; the other agency has its own.
/// </summary>
public sealed class RequestConsultation(AppDbContext db, Journal journal, DossierClocks clocks)
{
    /// <param name="WorkingDays">Working days the agency has.</param>
    public sealed record Command(Guid DossierId, int? Version, Guid UnitId, string Question, int WorkingDays);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(WhyNot(dossier, command, actor));
        if (!await db.Units.AnyAsync(u => u.Id == command.UnitId, ct))
            throw new NotFoundException("unit");
        journal.Start(nameof(RequestConsultation), actor);
        var limit = new Limit { Value = command.WorkingDays };
        var dueAt = await clocks.DueAtAsync(command.UnitId, journal.Now, limit, ct);
        var requested = new ConsultationRequested(Ids.New(journal.Now), command.UnitId, dueAt);
        journal.Record(dossier, requested);
        dossier.Consultations.Single(c => c.Id == requested.Id).Question = command.Question;
        await journal.CommitAsync(ct);
        return dossier;
    }

    private static Refusal? WhyNot(Dossier dossier, Command command, Actor actor)
    {
        if (dossier.Status != DossierStatus.Processing)
            return new Refusal("dossier-not-processing", dossier.Code);
        if (!dossier.OpenWork.Any(w => w.Action != StepOpening.Branch && actor.Has(Dossier.RoleOf(w), w.UnitId)))
            return new Refusal("needs-role-here", nameof(Role.Appraise));
        if (command.UnitId == dossier.ResolvingUnitId || command.UnitId == dossier.SectionUnitId)
            return new Refusal("consult-own-unit", dossier.Code);
        if (command.WorkingDays is < 1 or > 60)
            return new Refusal("consultation-limit", 1, 60);
        return DeskRules.WhyNotReason(command.Question);
    }
}
