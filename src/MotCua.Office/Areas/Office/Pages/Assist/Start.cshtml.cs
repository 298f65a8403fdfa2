using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Assist;

/// <summary>The questions that choose the case, asked of the person who is helped.</summary>
[RequirePermission(Permissions.DeskAssist)]
public sealed class StartModel(ProcedureCatalogue catalogue, StartDraft start, CurrentActor actor, Texts texts)
    : DraftStartModel(catalogue, start, actor, texts)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => StartAsync(Channel.Online, "/office/assist", ct);
}
