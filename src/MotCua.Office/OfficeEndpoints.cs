using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office;

/// <summary>Downloads of the desk: handed-in files, issued forms, signed results. Always attachments.</summary>
public static class OfficeEndpoints
{
    public static IServiceCollection AddOffice(this IServiceCollection services) => services.AddScoped<DeskClock>().AddScoped<IntakeActs>().AddScoped<DecisionDrafting>().AddScoped<DraftViews>();

    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        var dossiers = routes.MapGroup("/office/dossiers/{code}").WithMetadata(new RequirePermissionAttribute(Permissions.DeskView)).AddEndpointFilter<EndpointRefusals>();
        dossiers.MapGet("/files/{file:guid}", FileAsync);
        dossiers.MapGet("/forms/{form:guid}", FormAsync);
        dossiers.MapGet("/result", ResultAsync);
    }

    private static async Task<IResult> FileAsync(
        string code, Guid file, AppDbContext db, FileStore files, CurrentActor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        var attachment = dossier.Attachments.SingleOrDefault(a => a.Id == file) ?? throw new NotFoundException("file");
        var stored = await db.StoredFiles.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Hash == attachment.FileHash && f.Verdict == FileVerdict.Clean, ct)
            ?? throw new NotFoundException("file");
        return Results.Stream(files.Open(stored.Hash), stored.MediaType, attachment.FileName);
    }

    private static async Task<IResult> FormAsync(
        string code, Guid form, AppDbContext db, FormFiles forms, CurrentActor actor, CancellationToken ct)
    {
        await db.DossierIdAsync(code, actor, ct);
        var file = await forms.OpenAsync(form, actor, ct);
        return Results.Stream(file.Content, "application/pdf", file.Name);
    }

    private static async Task<IResult> ResultAsync(
        string code, AppDbContext db, FileStore files, CurrentActor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        var hash = dossier.SignedDecision?.FileHash ?? throw new NotFoundException("result");
        return Results.Stream(files.Open(hash), "application/pdf", $"{code}-ket-qua.pdf");
    }
}
