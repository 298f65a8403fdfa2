using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>The agency that was asked gives its opinion.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class AnswerConsultationModel(AppDbContext db, ProcedureCatalogue catalogue, AnswerConsultation answer, CurrentActor actor)
    : DossierPageModel(db, catalogue, actor)
{
    public Consultation Consultation { get; private set; } = null!;

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        var id = Guid.Parse((string)RouteData.Values["consultation"]!);
        Consultation = View.Dossier.Consultations.SingleOrDefault(c => c.Id == id) ?? throw new NotFoundException("consultation");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        await answer.HandleAsync(new(View.Dossier.Id, Version, Consultation.Id, Opinion ?? "", Answer ?? ""), Actor, ct);
        return Done();
    }
}
