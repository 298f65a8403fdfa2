using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Tests.Architecture;

/// <summary>Every route of the host with its policy and the roles that pass it.</summary>
internal sealed partial record RouteRow(string Methods, string Path, string? Permission)
{
    public static IReadOnlyList<RouteRow> All(IServiceProvider services) =>
        [.. services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>().Select(Of).Distinct().OrderBy(r => r.Path, StringComparer.Ordinal)
            .ThenBy(r => r.Methods, StringComparer.Ordinal)];

    /// <summary>One line of the reviewed file.</summary>
    public string Line => $"{Path} | {Methods} | {Permission ?? "NONE"} | {string.Join(' ', Roles)}";

    /// <summary>An address of the route with values that belong to nobody.</summary>
    public string Sample => "/" + Parameter().Replace(Path.TrimStart('/'), m => m.Value switch
    {
        _ when m.Value.Contains(":guid", StringComparison.Ordinal) => "0197a1b2-0000-7000-8000-000000000000",
        _ when m.Value.Contains(":int", StringComparison.Ordinal) => "404",
        _ when m.Value.Contains("(vi|en)", StringComparison.Ordinal) => "vi",
        _ => "0",
    });

    public bool IsRead => Methods.Contains("GET", StringComparison.Ordinal);

    private IEnumerable<string> Roles => Permission is null
        ? []
        : Actors.Where(a => Permissions.Allows(Permission, a.Actor)).Select(a => a.Name);

    private static IEnumerable<(string Name, Actor Actor)> Actors =>
    [
        ("anonymous", Actor.Anonymous), ("citizen", Actor.Citizen(Guid.Empty)), ("partner", Actor.Partner("x")),
        .. Enum.GetValues<Role>().Select(r => (r.ToString().ToLowerInvariant(), Officer(r))),
    ];

    private static Actor Officer(Role role) => new()
    {
        Kind = ActorKind.Officer, OfficerId = Guid.Empty, Grants = [new ActorGrant(role, Guid.Empty, "/", false, [])],
    };

    private static RouteRow Of(RouteEndpoint endpoint) => new(
        MethodsOf(endpoint), "/" + endpoint.RoutePattern.RawText?.TrimStart('/'), RoutePolicies.PermissionOf(endpoint));

    private static string MethodsOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods)
            return string.Join(' ', methods.HttpMethods.Order(StringComparer.Ordinal));
        var model = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is CompiledPageActionDescriptor page
            ? page.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()) : ["GET", "POST"];
        return string.Join(' ', model.DefaultIfEmpty("GET").Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\{[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Parameter();
}
