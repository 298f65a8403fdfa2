using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Portal;

/// <summary>Files in parts, for the script of the papers' page; the plain form beside it does the same in one go.</summary>
internal static class UploadEndpoints
{
    private const long LargestPart = 8 * 1024 * 1024;
    private const string Offset = "Upload-Offset";
    private const string Complete = "Upload-Complete";
    private const string Length = "Upload-Length";

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var uploads = routes.MapGroup("/drafts/{draft:guid}/uploads").WithMetadata(new RequirePermissionAttribute(Permissions.DraftFill))
            .RequireRateLimiting(RequestLimits.Uploads).AddEndpointFilter(AnswerAsync);
        uploads.MapPost("/", BeginAsync);
        uploads.MapMethods("/{upload:guid}", [HttpMethods.Head], AskAsync);
        uploads.MapPatch("/{upload:guid}", SendAsync).WithMetadata(new RequestSizeLimitAttribute(LargestPart));
    }

    private static async Task<IResult> BeginAsync(Guid draft, HttpContext http, DraftUploads uploads, CurrentActor actor, CancellationToken ct)
    {
        var headers = http.Request.Headers;
        if (!long.TryParse(headers[Length], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return Results.BadRequest();
        var upload = await uploads.BeginAsync(new(
            draft, headers["Upload-Document"].ToString(), Uri.UnescapeDataString(headers["Upload-Name"].ToString()), length,
            headers["Upload-Sha256"].ToString()), actor, ct);
        return Results.Created($"/drafts/{draft:D}/uploads/{upload.Id:D}", null);
    }

    private static async Task<IResult> AskAsync(
        Guid draft, Guid upload, HttpContext http, DraftUploads uploads, CurrentActor actor, CancellationToken ct)
    {
        var (found, offset) = await uploads.FindAsync(draft, upload, actor, ct);
        Tell(http, offset);
        if (found.IsDone)
            http.Response.Headers[Complete] = "yes";
        http.Response.Headers[Length] = found.Length.ToString(CultureInfo.InvariantCulture);
        return Results.Ok();
    }

    private static async Task<IResult> SendAsync(
        Guid draft, Guid upload, HttpContext http, DraftUploads uploads, AttachDraftFile attach, CurrentActor actor, CancellationToken ct)
    {
        if (!long.TryParse(http.Request.Headers[Offset], NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return Results.BadRequest();
        var (found, _) = await uploads.FindAsync(draft, upload, actor, ct);
        Refusal.ThrowIf(found.IsDone ? new Refusal("upload-elsewhere") : null);
        var offset = await uploads.AppendAsync(found, from, http.Request.Body, ct);
        Tell(http, offset);
        if (offset < found.Length)
            return Results.NoContent();
        await uploads.FinishAsync(found, whole => attach.HandleAsync(new(draft, found.DocumentCode, found.FileName, whole, found.Id), actor, ct), ct);
        http.Response.Headers[Complete] = "yes";
        return Results.NoContent();
    }

    private static void Tell(HttpContext http, long offset) =>
        http.Response.Headers[Offset] = offset.ToString(CultureInfo.InvariantCulture);

    /// <summary>The form's token stands in a header; what is refused is said in words for the page to show.</summary>
    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        try
        {
            if (!HttpMethods.IsHead(context.HttpContext.Request.Method))
                await services.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context.HttpContext);
            return await next(context);
        }
        catch (AntiforgeryValidationException)
        {
            return Results.BadRequest();
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
        catch (RefusalException e)
        {
            var words = services.GetRequiredService<Texts>()[$"refusal.{e.Refusal.Code}", [.. e.Refusal.Args]];
            return Results.Json(new { Message = e.Refusal.Code == "upload-elsewhere" ? null : words }, statusCode: StatusOf(e.Refusal));
        }
    }

    private static int StatusOf(Refusal refusal) => refusal.Code is "file-too-large" or "dossier-room-full" or "person-room-full"
        ? StatusCodes.Status413PayloadTooLarge
        : RefusalStatus.Of(refusal);
}
