using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office;

/// <summary>Downloads of the desk: handed-in files, issued forms, signed results. Always attachments.</summary>
public static class OfficeEndpoints
{
    public static IServiceCollection AddOffice(this IServiceCollection services) => services.AddScoped<DeskClock>().AddScoped<DeskChoices>().AddScoped<SupplementDifferences>().AddScoped<ClosureDesk>().AddScoped<IntakeActs>().AddScoped<DecisionDrafting>().AddScoped<DraftViews>();

    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        var dossiers = routes.MapGroup("/office/dossiers/{code}").WithMetadata(new RequirePermissionAttribute(Permissions.DeskView)).AddEndpointFilter<EndpointRefusals>();
        dossiers.MapGet("/files/{file:guid}", FileAsync);
        dossiers.MapGet("/field-photos/{photo:guid}", PhotoAsync);
        dossiers.MapForms();
        dossiers.MapGet("/result", ResultAsync);
        dossiers.MapGet("/decisions/{decision:guid}", DecisionAsync);
        dossiers.MapGet("/hand-overs.csv", HandOversCsvAsync);
        dossiers.MapGet("/hand-overs.json", HandOversJsonAsync);
        var registers = routes.MapGroup("/office/registers/{id:guid}").WithMetadata(new RequirePermissionAttribute(Permissions.DeskView)).AddEndpointFilter<EndpointRefusals>();
        registers.MapGet("/pdf", RegisterPdfAsync);
        registers.MapGet("/csv", RegisterCsvAsync);
        registers.MapGet("/json", RegisterJsonAsync);
        registers.AddEndpointFilter(RecordRegisterAsync);
        routes.MapGet("/office/assist/consents/{id:guid}/qr", ConsentQrAsync)
            .WithMetadata(new RequirePermissionAttribute(Permissions.DeskAssist)).AddEndpointFilter<EndpointRefusals>();
        routes.MapGet("/office/catalogue/drafts/{id:guid}/files/{file}/download", DraftFileAsync)
            .WithMetadata(new RequirePermissionAttribute(Permissions.CatalogueEdit)).AddEndpointFilter<EndpointRefusals>();
    }

    /// <summary>For the screen of the helper who asked, nobody else.</summary>
    private static async Task<IResult> ConsentQrAsync(Guid id, AppDbContext db, CoreSettings settings, CurrentActor actor, CancellationToken ct)
    {
        var officer = actor.Actor.OfficerId;
        var consent = await db.FilingConsents.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.OfficerId == officer, ct)
            ?? throw new NotFoundException("consent");
        return Results.Bytes(QrImage.Png($"{settings.PublicUrl}/c/{consent.Id:D}/{consent.Key}"), "image/png");
    }

    private static async Task<IResult> DraftFileAsync(Guid id, string file, AppDbContext db, CurrentActor actor, CancellationToken ct)
    {
        var draft = await db.LoadProcedureDraftAsync(id, null, actor, ct);
        return draft.Files().Texts.TryGetValue(file, out var text)
            ? Results.File(Encoding.UTF8.GetBytes(text), "application/octet-stream", file)
            : throw new NotFoundException("file");
    }

    private static async Task<IResult> FileAsync(
        string code, Guid file, AppDbContext db, OpenableFiles files, RecordRead record, CurrentActor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        var attachment = dossier.Attachments.SingleOrDefault(a => a.Id == file) ?? throw new NotFoundException("file");
        var (stored, opens) = await files.FindAsync(attachment.FileHash, ct) ?? throw new NotFoundException("file");
        if (!opens)
            return Results.Redirect($"/office/dossiers/{code}/files/{file:D}/held");
        await record.HandleAsync(new(dossier.Id, "file"), actor, ct);
        return Results.Stream(files.Open(stored.Hash), stored.MediaType, attachment.FileName);
    }

    private static async Task<IResult> PhotoAsync(
        string code, Guid photo, AppDbContext db, FileStore files, RecordRead record, CurrentActor actor, CancellationToken ct)
    {
        var id = await db.DossierIdAsync(code, actor, ct);
        var kept = await db.FieldVisits.AsNoTracking().Where(v => v.DossierId == id).SelectMany(v => v.Photos)
            .SingleOrDefaultAsync(p => p.Id == photo, ct) ?? throw new NotFoundException("photo");
        var stored = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Hash == kept.FileHash && f.Verdict == FileVerdict.Clean, ct)
            ?? throw new NotFoundException("photo");
        await record.HandleAsync(new(id, "file"), actor, ct);
        return Results.Stream(files.Open(stored.Hash), stored.MediaType, kept.FileName);
    }

    private static async Task<IResult> ResultAsync(
        string code, AppDbContext db, FileStore files, RecordRead record, CurrentActor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        var hash = dossier.SignedDecision?.FileHash ?? throw new NotFoundException("result");
        await record.HandleAsync(new(dossier.Id, "result"), actor, ct);
        return Results.Stream(files.Open(hash), "application/pdf", $"{code}-ket-qua.pdf");
    }

    /// <summary>A signed decision by itself, also one that was recalled.</summary>
    private static async Task<IResult> DecisionAsync(
        string code, Guid decision, AppDbContext db, FileStore files, RecordRead record, CurrentActor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        var hash = dossier.Decisions.SingleOrDefault(d => d.Id == decision)?.FileHash ?? throw new NotFoundException("decision");
        await record.HandleAsync(new(dossier.Id, "result"), actor, ct);
        return Results.Stream(files.Open(hash), "application/pdf", $"{code}-ket-qua-{hash[..8]}.pdf");
    }

    private static async Task<IResult> HandOversCsvAsync(
        string code, AppDbContext db, HandOvers handOvers, CurrentActor actor, CancellationToken ct)
    {
        var rows = await handOvers.OfAsync(await db.DossierIdAsync(code, actor, ct), ct);
        return Results.File(RegisterSheets.Csv(rows), "text/csv; charset=utf-8", $"{code}-giao-nhan.csv");
    }

    private static async Task<IResult> HandOversJsonAsync(
        string code, AppDbContext db, HandOvers handOvers, CurrentActor actor, CancellationToken ct)
    {
        var rows = await handOvers.OfAsync(await db.DossierIdAsync(code, actor, ct), ct);
        return Results.File(RegisterSheets.Json(rows), "application/json", $"{code}-giao-nhan.json");
    }

    private static async Task<IResult> RegisterPdfAsync(
        Guid id, DossierRegisters registers, FormFiles forms, CurrentActor actor, CancellationToken ct)
    {
        var register = await registers.FindAsync(id, actor, ct);
        return Results.File(forms.Draw(register), "application/pdf", $"{Name(register)}.pdf");
    }

    private static async Task<IResult> RegisterCsvAsync(
        Guid id, DossierRegisters registers, CurrentActor actor, CancellationToken ct)
    {
        var register = await registers.FindAsync(id, actor, ct);
        return Results.File(
            RegisterSheets.Csv(RegisterContent.Read(register.Content)), "text/csv; charset=utf-8", $"{Name(register)}.csv");
    }

    private static async Task<IResult> RegisterJsonAsync(
        Guid id, DossierRegisters registers, CurrentActor actor, CancellationToken ct)
    {
        var register = await registers.FindAsync(id, actor, ct);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(register.Content), "application/json", $"{Name(register)}.json");
    }

    /// <summary>A register taken out shows every dossier in it.</summary>
    private static async ValueTask<object?> RecordRegisterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var (services, ct) = (context.HttpContext.RequestServices, context.HttpContext.RequestAborted);
        var actor = services.GetRequiredService<CurrentActor>();
        var registers = services.GetRequiredService<DossierRegisters>();
        var register = await registers.FindAsync(context.GetArgument<Guid>(0), actor, ct);
        await services.GetRequiredService<RecordRead>().HandleAsync(new(await registers.DossiersOfAsync(register, ct), "register"), actor, ct);
        return answer;
    }

    private static string Name(IssuedRegister register) => $"so-theo-doi-{register.Number.Replace('/', '-')}";
}
