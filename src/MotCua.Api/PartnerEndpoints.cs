using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Api;

/// <summary>Where the National Portal hands over dossiers filed there.</summary>
internal static class PartnerEndpoints
{
    private const int LargestBody = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/partners/national-portal/dossiers", AcceptAsync)
        .WithMetadata(new RequirePermissionAttribute(Permissions.PartnerCall), new RequestSizeLimitAttribute(LargestBody))
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithName("acceptDossier").WithSummary("Hands over a dossier filed at the National Portal, in the portal's record layout.")
        .WithDescription("Send it again until it is acknowledged: however often it comes, it is filed once.");

    /// <summary>200 once the dossier is safely stored, however often it comes; the partner repeats until then.</summary>
    private static async Task<Ok<Acknowledgement>> AcceptAsync(
        HttpRequest request, Rerun rerun, CurrentActor actor, CancellationToken ct)
    {
        var record = await ReadAsync(request, ct);
        await rerun.OnceAsync((AcceptSubmission accept) => accept.HandleAsync(new(record), actor, ct));
        return TypedResults.Ok(new Acknowledgement("0"));
    }

    private static async Task<PortalDossier> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestBody)
            throw new BadHttpRequestException("The record is too large.", StatusCodes.Status413PayloadTooLarge);
        try
        {
            return await JsonSerializer.DeserializeAsync<PortalDossier>(request.Body, PortalClient.Json, ct)
                ?? throw new BadHttpRequestException("The record is empty.");
        }
        catch (JsonException)
        {
            throw new BadHttpRequestException("The record cannot be read.");
        }
    }

    /// <summary>In the partner's own envelope.</summary>
    internal sealed record Acknowledgement([property: JsonPropertyName("error_code")] string ErrorCode);
}
