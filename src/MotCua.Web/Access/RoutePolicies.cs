using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MotCua.Web.Access;

/// <summary>Checks that every route says who may use it.</summary>
public static class RoutePolicies
{
    /// <summary>Routes without a policy of their own, by name; empty when all is well.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<EndpointDataSource> routes) =>
        [.. routes.SelectMany(r => r.Endpoints).OfType<RouteEndpoint>().Where(e => PermissionOf(e) is null)
            .Select(e => e.RoutePattern.RawText ?? "?").Distinct()];

    /// <summary>The permission of a route; <c>public</c> for one open to everybody; null when it says nothing.</summary>
    public static string? PermissionOf(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return Core.Platform.Permissions.Public;
        return endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).LastOrDefault(p => p is not null);
    }

    /// <exception cref="InvalidOperationException">A route has no policy; names all such routes.</exception>
    public static void Require(IEnumerable<EndpointDataSource> routes)
    {
        if (Missing(routes) is { Count: > 0 } missing)
            throw new InvalidOperationException($"Routes without a policy: {string.Join(", ", missing)}.");
    }
}
