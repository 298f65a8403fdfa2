using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The words and the form of a supplement request.</summary>
[Service]
public sealed class SupplementPapers(ProcedureCatalogue catalogue, FormIssuing forms, GuidanceFaults faults)
{
    public async Task<ProcedureSheet> SheetAsync(Dossier dossier, CancellationToken ct) =>
        (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;

    /// <summary>Puts the officer's words beside the recorded targets issues form 02, and notes what earlier guidance left out.</summary>
    public async Task IssueAsync(
        Dossier dossier, SupplementRequested requested, IReadOnlyList<RequestSupplement.Item> items, Actor actor,
        CancellationToken ct)
    {
        var supplement = dossier.Supplements.Single(s => s.Id == requested.Id);
        for (var i = 0; i < items.Count; i++)
            supplement.Items.Single(x => x.Id == requested.Targets[i].Id).Note = items[i].Note;
        await faults.FindAsync(dossier, requested, ct);
        await forms.SupplementRequestAsync(dossier, supplement, actor, ct);
    }
}
