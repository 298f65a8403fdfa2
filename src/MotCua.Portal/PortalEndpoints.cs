using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
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

namespace MotCua.Portal;

/// <summary>Downloads of the citizen's side: QR code, signed receipt, issued forms, open data of the catalogue.</summary>
public static class PortalEndpoints
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IServiceCollection AddPortal(this IServiceCollection services) => services.AddScoped<Pages.Drafts.AutosaveAnswers>();

    public static void MapPortal(this IEndpointRouteBuilder routes)
    {
        var open = new RequirePermissionAttribute(Permissions.Public);
        routes.MapGet("/procedures/{code}.jsonld", ProcedureDataAsync).WithMetadata(open).AddEndpointFilter<EndpointRefusals>();
        routes.MapGet("/catalogue.jsonld", CatalogueDataAsync).WithMetadata(open);
        routes.MapGet("/visits/{key}/qr.png", VisitQrAsync).WithMetadata(open).AddEndpointFilter<EndpointRefusals>();
        routes.MapGet("/my-data/download", MyDataAsync).WithMetadata(new RequirePermissionAttribute(Permissions.Citizen))
            .RequireRateLimiting(RequestLimits.Takeaways);
        routes.MapGet("/drafts/{id:guid}/resume/{link:guid}/qr", ResumeQrAsync)
            .WithMetadata(new RequirePermissionAttribute(Permissions.Citizen)).AddEndpointFilter<EndpointRefusals>();
        routes.MapGet("/mandates/{id:guid}/qr", MandateQrAsync)
            .WithMetadata(new RequirePermissionAttribute(Permissions.Citizen)).AddEndpointFilter<EndpointRefusals>();
        routes.MapGet("/t/{code}/{key}/receipt", ReceiptByKeyAsync).WithMetadata(open).AddEndpointFilter<EndpointRefusals>();
        var dossiers = routes.MapGroup("/dossiers/{code}").WithMetadata(new RequirePermissionAttribute(Permissions.Citizen)).AddEndpointFilter<EndpointRefusals>();
        dossiers.MapGet("/qr", QrAsync);
        dossiers.MapGet("/receipt", ReceiptAsync);
        dossiers.MapGet("/files/{file:guid}", FileAsync);
        dossiers.MapForms();
        routes.MapUploads();
    }

    private static async Task<IResult> ProcedureDataAsync(string code, CoreSettings settings, CatalogueExport export, CancellationToken ct) =>
        LinkedData(await export.ProcedureAsync(code, settings.PublicUrl, ct));

    private static async Task<IResult> CatalogueDataAsync(CoreSettings settings, CatalogueExport export, CancellationToken ct) =>
        LinkedData(await export.CatalogueAsync(settings.PublicUrl, ct));

    private static IResult LinkedData(JsonObject data) => Results.Text(data.ToJsonString(Readable), "application/ld+json", Encoding.UTF8);

    private static async Task<IResult> MyDataAsync(PersonalData data, CurrentActor actor, CancellationToken ct)
    {
        var zip = new MemoryStream();
        await data.WriteAsync(actor.Actor.PersonId!.Value, zip, ct);
        zip.Position = 0;
        return Results.Stream(zip, "application/zip", "du-lieu-cua-toi.zip");
    }

    private static async Task<IResult> MandateQrAsync(Guid id, AppDbContext db, CoreSettings settings, CurrentActor actor, CancellationToken ct)
    {
        var giver = actor.Actor.PersonId;
        var mandate = await db.Mandates.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.GivenById == giver, ct) ?? throw new NotFoundException("mandate");
        return Results.Bytes(Core.Documents.QrImage.Png($"{settings.PublicUrl}/m/{mandate.Id:D}/{mandate.Key}"), "image/png");
    }

    private static async Task<IResult> ResumeQrAsync(Guid id, Guid link, AppDbContext db, CoreSettings settings, CurrentActor actor, CancellationToken ct)
    {
        var person = actor.Actor.PersonId;
        var found = await db.ResumeLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == link && l.DraftId == id && l.PersonId == person, ct)
            ?? throw new NotFoundException("link");
        return Results.Bytes(Core.Documents.QrImage.Png($"{settings.PublicUrl}/r/{found.Id:D}/{found.Key}"), "image/png");
    }

    private static async Task<IResult> QrAsync(
        string code, CoreSettings settings, AppDbContext db, CurrentActor actor, CancellationToken ct)
    {
        var key = await db.Dossiers.VisibleTo(actor, db).Where(d => d.Code == code).Select(d => d.TrackingKey)
            .SingleOrDefaultAsync(ct) ?? throw new NotFoundException("dossier");
        return Results.Bytes(Core.Documents.QrImage.Png($"{settings.PublicUrl}/t/{code}/{key}"), "image/png");
    }

    private static async Task<IResult> VisitQrAsync(string key, CoreSettings settings, AppDbContext db, CancellationToken ct)
    {
        var visit = await db.LoadVisitAsync(key, ct);
        return Results.Bytes(Core.Documents.QrImage.Png($"{settings.PublicUrl}/visits/{visit.Key}"), "image/png");
    }

    /// <summary>An own file again; one with malicious code stays closed to its owner as well.</summary>
    private static async Task<IResult> FileAsync(string code, Guid file, AppDbContext db, OpenableFiles files, CurrentActor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        Refusal.ThrowIf(dossier.WhyNotFor(actor, MandateActs.Submit));
        var attachment = dossier.Attachments.SingleOrDefault(a => a.Id == file) ?? throw new NotFoundException("file");
        var (stored, _) = await files.FindAsync(attachment.FileHash, ct) ?? throw new NotFoundException("file");
        Refusal.ThrowIf(stored.Verdict == FileVerdict.Infected ? new Refusal("file-infected") : null);
        return Results.Stream(files.Open(stored.Hash), stored.MediaType, attachment.FileName);
    }

    private static async Task<IResult> ReceiptAsync(
        string code, AppDbContext db, FilingReceipts receipts, CurrentActor actor, CancellationToken ct)
    {
        return Receipt(await receipts.ForAsync(await db.DossierIdAsync(code, actor, ct), actor, ct));
    }

    /// <summary>For who holds the link of the QR code; a receipt names nobody.</summary>
    private static async Task<IResult> ReceiptByKeyAsync(string code, string key, FilingReceipts receipts, CancellationToken ct) =>
        Receipt(await receipts.ByKeyAsync(code, key, ct));

    private static IResult Receipt(FilingReceipt receipt) => Results.File(
        Encoding.UTF8.GetBytes(FilingReceipts.Json(receipt)), "application/json", $"{receipt.DossierCode}-bien-nhan.json");
}
