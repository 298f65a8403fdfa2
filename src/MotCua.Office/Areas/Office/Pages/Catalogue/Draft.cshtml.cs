using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Catalogue.Import;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Catalogue;

/// <summary>A draft: who worked on it, what is wrong with it, whom a new version touches; published by a second person.</summary>
[RequirePermission(Permissions.CatalogueEdit)]
public sealed class DraftModel(DraftViews drafts, PublishProcedureDraft publish, DiscardProcedureDraft discard, CurrentActor actor) : DraftPageModel(drafts, actor)
{
    public IReadOnlyList<Repair> Repairs =>
        JsonSerializer.Deserialize<List<Repair>>(View.Draft.Repairs, JournalJson.Options) ?? [];

    public Refusal? WhyNotPublish =>
        View.Draft.WhyNotPublishedBy(Actor) ?? (View.Findings.Count > 0 ? PackageValidator.WhyNotValid(View.Package) : null);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var version = await publish.HandleAsync(new(id, Version), Actor, ct);
        return Redirect($"/office/catalogue/procedures/{version.ProcedureCode}?published={version.Number}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct)
    {
        await discard.HandleAsync(new(id, Version), Actor, ct);
        return Redirect("/office/catalogue?discarded=true");
    }
}
