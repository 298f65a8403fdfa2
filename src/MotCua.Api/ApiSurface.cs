using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Api;

/// <summary>The public API, version 1, and the partner endpoints under the same root.</summary>
public static class ApiSurface
{
    /// <summary>Root of every address.</summary>
    public const string Root = "/api/v1";

    public static IServiceCollection AddMotCuaApi(this IServiceCollection services) => services.AddApiDescription();

    public static void MapMotCuaApi(this IEndpointRouteBuilder routes)
    {
        var v1 = routes.MapGroup(Root);
        ProblemTypes.Map(v1);
        PartnerEndpoints.Map(v1);
        PaymentEndpoints.Map(v1);
    }
}
