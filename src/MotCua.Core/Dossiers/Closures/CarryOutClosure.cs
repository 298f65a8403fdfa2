using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Does for one dossier what a closure of its desk asks now: tells the applicant once it is signed, holds the clock or hands
/// over when it begins, and gives back when it ends. A dossier that comes to the closed desk later goes to the substitute.
/// The system runs it; what is done already is not done again.
/// </summary>
public sealed class CarryOutClosure(AppDbContext db, Journal journal, DossierClocks clocks, DossierNotices notices)
{
    public sealed record Command(Guid ClosureId, Guid DossierId);

    /// <exception cref="NotFoundException">There is no such closure or dossier.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var closure = await db.IntakeClosures.SingleOrDefaultAsync(c => c.Id == command.ClosureId, ct) ?? throw new NotFoundException("closure");
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        journal.Start(nameof(CarryOutClosure), actor);
        var part = await db.ClosureDossiers.SingleOrDefaultAsync(c => c.ClosureId == closure.Id && c.DossierId == dossier.Id, ct)
            ?? Join(closure, dossier);
        var isOver = closure.EndAt <= journal.Now;
        var begins = part.BegunAt is null && closure.StartAt <= journal.Now && !isOver;
        var tells = part.NotifiedAt is null && dossier.IsOpen && !isOver;
        if (part.EndedAt is not null || !(begins || tells || isOver))
            return;
        if (begins)
            await BeginAsync(closure, dossier, part, ct);
        if (tells)
            Tell(closure, dossier, part);
        if (isOver)
            await EndAsync(closure, dossier, part, ct);
        await journal.CommitAsync(ct);
    }

    private void Tell(IntakeClosure closure, Dossier dossier, ClosureDossier part)
    {
        part.NotifiedAt = journal.Now;
        notices.Give(dossier, $"closure-{part.Policy.ToString().ToLowerInvariant()}", closure.Id, dossier.CurrentDueAt);
    }

    private ClosureDossier Join(IntakeClosure closure, Dossier dossier)
    {
        var part = db.ClosureDossiers.Add(new ClosureDossier
        {
            Id = Ids.New(journal.Now), ClosureId = closure.Id, DossierId = dossier.Id, Policy = ClosurePolicy.Move,
        }).Entity;
        journal.Record(part, new ClosureDossierDecided(closure.Id, dossier.Id, part.Policy, ""));
        return part;
    }

    private async Task BeginAsync(IntakeClosure closure, Dossier dossier, ClosureDossier part, CancellationToken ct)
    {
        part.BegunAt = journal.Now;
        if (part.Policy == ClosurePolicy.Move && dossier.IsOpen && dossier.ReceivingUnitId == closure.UnitId)
            part.MarkId = HandOver(closure, dossier);
        if (part.Policy == ClosurePolicy.Pause && dossier.IsRunning && dossier.Pauses.All(p => p.ToAt is not null))
            part.MarkId = await HoldAsync(closure, dossier, part, ct);
        journal.Record(part, new ClosureDossierBegun(part.MarkId));
    }

    private Guid HandOver(IntakeClosure closure, Dossier dossier)
    {
        var moved = new CustodyMoved(Ids.New(journal.Now), "closure", closure.Id, closure.UnitId, closure.SubstituteUnitId);
        journal.Record(dossier, moved);
        return moved.Id;
    }

    private async Task<Guid> HoldAsync(IntakeClosure closure, Dossier dossier, ClosureDossier part, CancellationToken ct)
    {
        var held = new ClockHeld(Ids.New(journal.Now), "special-law", part.LegalBasis, closure.EndAt);
        journal.Record(dossier, held);
        await ReviseAsync(dossier, "closure-pause", part.LegalBasis, ct);
        return held.Id;
    }

    private async Task EndAsync(IntakeClosure closure, Dossier dossier, ClosureDossier part, CancellationToken ct)
    {
        part.EndedAt = journal.Now;
        if (dossier.CustodyMarks.SingleOrDefault(m => m.Id == part.MarkId && m.ToAt is null) is { } mark && dossier.IsOpen)
            journal.Record(dossier, new CustodyReturned(mark.Id));
        if (dossier.Pauses.SingleOrDefault(p => p.Id == part.MarkId && p.ToAt is null) is { } pause)
            await ResumeAsync(dossier, pause, ct);
        if (part.NotifiedAt is not null && dossier.IsOpen)
            notices.Give(dossier, "closure-over", closure.Id, dossier.CurrentDueAt);
        journal.Record(part, new ClosureDossierEnded(part.MarkId));
    }

    /// <summary>Counted to the planned end already; one that ends earlier gets its days back.</summary>
    private async Task ResumeAsync(Dossier dossier, ClockPause pause, CancellationToken ct)
    {
        journal.Record(dossier, new ClockResumed(pause.Id));
        if (dossier.IsRunning)
            await ReviseAsync(dossier, "closure-resume", pause.LegalBasis, ct);
    }

    private async Task ReviseAsync(Dossier dossier, string reason, string basis, CancellationToken ct)
    {
        var dueAt = (await clocks.ExplainAsync(dossier, ct)).DueAt;
        if (dueAt != dossier.CurrentDueAt)
            journal.Record(dossier, new DueRevised(Ids.New(journal.Now), dueAt, reason, basis));
    }
}
