using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>What the applicant and the officers wrote to each other in a dossier.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class MessagesModel(AppDbContext db, ProcedureCatalogue catalogue, SendMessage send, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    public IReadOnlyList<DossierMessage> Messages { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Mark of this form: sent twice it counts once.</summary>
    [BindProperty]
    public Guid Once { get; set; } = Guid.NewGuid();

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Messages = await Db.DossierMessages.AsNoTracking().Where(m => m.DossierId == View.Dossier.Id)
            .OrderBy(m => m.SentAt).ThenBy(m => m.Id).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await send.HandleAsync(new(View.Dossier.Id, Text ?? "", Once), Actor, ct);
        return Redirect($"{View.Path}/messages");
    }
}
