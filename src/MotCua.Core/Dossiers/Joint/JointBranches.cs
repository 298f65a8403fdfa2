using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The branches of a joint dossier (vi: nhánh liên thông): one child dossier per agency, each with its own clock. The
/// applicant files once; the child is received by the same act and never counted twice.
/// </summary>
[Service]
public sealed class JointBranches(
    AppDbContext db, Journal journal, BranchPlanner planner, BranchPapers papers)
{
    /// <summary>Opens the child of a branch, receives it, and starts its process.</summary>
    public async Task OpenAsync(
        Dossier mother, PublishedProcedure procedure, string branchId, Func<Dossier, CancellationToken, Task> start,
        CancellationToken ct)
    {
        var plan = procedure.Package.Sheet.Joint?.Branches.Single(b => b.Id == branchId)
            ?? throw new InvalidOperationException($"{procedure.Row.ProcedureCode} has no branch {branchId}.");
        var child = await planner.MakeAsync(mother, plan, ct);
        db.Dossiers.Add(child.Dossier);
        await RecordAsync(mother, child, plan, ct);
        await start(child.Dossier, ct);
    }

    /// <summary>The joint dossier of a branch, as tracked in this unit of work.</summary>
    public async Task<Dossier> MotherAsync(Guid motherId, CancellationToken ct) =>
        db.Dossiers.Local.FirstOrDefault(d => d.Id == motherId)
        ?? await db.Dossiers.WithAll().SingleAsync(d => d.Id == motherId, ct);

    /// <summary>Outcome of a joint dossier: approved when every branch is, partly or refused otherwise.</summary>
    public async Task<string> OutcomeAsync(Dossier mother, CancellationToken ct)
    {
        var stored = await db.Dossiers.Where(d => d.MotherId == mother.Id).ToListAsync(ct);
        var outcomes = stored.Union(db.Dossiers.Local.Where(d => d.MotherId == mother.Id))
            .Where(d => d.DetachedAt is null).Select(d => d.Outcome).ToList();
        if (outcomes.Count == 0)
            return "approved";
        var approved = outcomes.Count(o => o == "approved");
        return approved == outcomes.Count ? "approved" : approved == 0 ? "refused" : "partly";
    }

    /// <summary>
    /// The joint dossier gives a branch up: its child is stopped or, when its decision is signed already, goes on to its end by
    /// itself. Nothing keeps running that nobody waits for.
    /// </summary>
    /// <param name="branchId">Null gives up every branch.</param>
    public async Task CancelAsync(Dossier mother, string? branchId, CancellationToken ct)
    {
        await db.Dossiers.WithAll().Where(d => d.MotherId == mother.Id).LoadAsync(ct);
        var children = db.Dossiers.Local.Where(d => d.MotherId == mother.Id && (branchId is null || d.BranchId == branchId))
            .Where(d => d.DetachedAt is null && d.FinishedAt is null && d.IsOpen).OrderBy(d => d.Id).ToList();
        foreach (var child in children)
        {
            var stops = child.WhyNotStop() is null;
            journal.Record(child, new BranchDetached(mother.Id));
            if (stops)
                journal.Record(child, new DossierStopped("branch-cancelled", ""));
            journal.Record(mother, new BranchCancelled(child.BranchId!, child.Id, stops));
        }
    }

    private async Task RecordAsync(Dossier mother, PlannedBranch child, JointBranch plan, CancellationToken ct)
    {
        journal.Record(child.Dossier, child.Filed with
        {
            Documents = await papers.ForAsync(mother, child.Procedure.Package.Sheet, ct),
        });
        child.Dossier.Answers.Single().Content = child.Answers;
        papers.CopyNames(mother, child.Dossier);
        journal.Record(child.Dossier, child.Received);
        journal.Record(mother, new BranchOpened(plan.Id, child.Dossier.Id, child.Dossier.Code));
    }
}

/// <summary>A child dossier about to be recorded.</summary>
/// <param name="Answers">Canonical JSON of what the branch is told; no fact carries it.</param>
public sealed record PlannedBranch(
    Dossier Dossier, PublishedProcedure Procedure, DossierFiled Filed, DossierReceived Received, string Answers);
