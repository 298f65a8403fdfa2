using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Flow;

namespace MotCua.Core.Dossiers;

/// <summary>Turns work that the flow engine opened into steps of a unit with a deadline, or into branches.</summary>
[Service]
public sealed class StepOpening(Journal journal, DossierClocks clocks, JointBranches branches)
{
    /// <summary>Action of a step that waits for a branch of a joint dossier.</summary>
    public const string Branch = "branch";

    public async Task OpenAsync(
        Dossier dossier, PublishedProcedure procedure, FlowStep step, Func<Dossier, CancellationToken, Task> start,
        CancellationToken ct)
    {
        foreach (var work in step.Opened)
        {
            var node = procedure.Process.Node(work.NodeId);
            journal.Record(dossier, await OpenedAsync(dossier, work, node, ct));
            if (work.CalledElement is not null)
                await branches.OpenAsync(dossier, procedure, node.Attributes["branch"], start, ct);
        }
    }

    private async Task<WorkOpened> OpenedAsync(Dossier dossier, OpenWork work, FlowNode node, CancellationToken ct)
    {
        var isBranch = work.CalledElement is not null;
        var role = isBranch ? "one-stop" : node.Attributes["role"];
        var unitId = UnitFor(dossier, role);
        var limit = Limits.Parse(node.Attributes.GetValueOrDefault("limit"));
        DateTimeOffset? due = limit is null ? null : await clocks.DueAtAsync(unitId, journal.Now, limit, ct);
        var action = isBranch ? Branch : node.Attributes.GetValueOrDefault("action", "other");
        return new WorkOpened(Ids.New(journal.Now), work.Id, work.NodeId, action, role, unitId, null, due);
    }

    private static Guid UnitFor(Dossier dossier, string role) => role switch
    {
        "one-stop" => dossier.ReceivingUnitId,
        "specialist" or "head" => dossier.SectionUnitId,
        _ => dossier.ResolvingUnitId,
    };
}
