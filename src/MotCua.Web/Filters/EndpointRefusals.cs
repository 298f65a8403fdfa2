using Microsoft.AspNetCore.Http;
using MotCua.Core.Platform;

namespace MotCua.Web.Filters;

/// <summary>For downloads beside the pages: what is missing or not for this actor is 404, a refusal is its status.</summary>
public sealed class EndpointRefusals : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
        catch (RefusalException e)
        {
            return Results.StatusCode(RefusalStatus.Of(e.Refusal));
        }
    }
}
