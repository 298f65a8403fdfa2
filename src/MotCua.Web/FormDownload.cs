using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Web;

/// <summary>Download of a form that was issued for a dossier, the same for its applicant and its officers. Always an attachment.</summary>
public static class FormDownload
{
    /// <param name="dossier">Routes below an address that carries the dossier's <c>code</c>.</param>
    public static void MapForms(this IEndpointRouteBuilder dossier) => dossier.MapGet("/forms/{form:guid}", OpenAsync);

    private static async Task<IResult> OpenAsync(
        string code, Guid form, AppDbContext db, FormFiles forms, RecordRead record, CurrentActor actor, CancellationToken ct)
    {
        var dossier = await db.DossierIdAsync(code, actor, ct);
        var file = await forms.OpenAsync(form, actor, ct);
        await record.HandleAsync(new(dossier, "form"), actor, ct);
        return Results.Stream(file.Content, "application/pdf", file.Name);
    }
}
