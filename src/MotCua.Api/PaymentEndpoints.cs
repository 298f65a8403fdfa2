using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Api;

/// <summary>Where the payment gateway says what became of an order (docs/payment-gateway.md).</summary>
internal static class PaymentEndpoints
{
    private const int LargestBody = 16 * 1024;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/partners/payment-gateway/notices", AcceptAsync)
        .WithMetadata(new RequirePermissionAttribute(Permissions.Public), new RequestSizeLimitAttribute(LargestBody))
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithName("acceptPaymentNotice").WithSummary("The payment gateway tells the state of an order, signed with the shared secret.")
        .WithDescription("Send it again until it is answered with 204: however often it comes, it counts once.");

    /// <summary>204 once the word is on record. The signature is the only key: a notice that does not fit it is refused.</summary>
    private static async Task<NoContent> AcceptAsync(
        HttpRequest request, PaymentNotices notices,
        [FromHeader(Name = GatewaySignature.IdHeader)] string? id, [FromHeader(Name = GatewaySignature.TimeHeader)] string? time,
        [FromHeader(Name = GatewaySignature.SignatureHeader)] string? signature, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        await notices.AcceptAsync(id ?? "", time ?? "", signature ?? "", await reader.ReadToEndAsync(ct), ct);
        return TypedResults.NoContent();
    }
}
