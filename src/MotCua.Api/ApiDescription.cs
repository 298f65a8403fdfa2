using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Api;

/// <summary>
/// The description of the API for programs (OpenAPI 3.1). It is kept as <c>docs/api/openapi.v1.json</c> and compared with the
/// code by a test; no host serves it, since a description is for people who build clients, not for strangers who probe.
/// </summary>
internal static class ApiDescription
{
    public const string Document = "v1";
    private const string PartnerToken = "partner-token";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = d => $"/{d.RelativePath}".StartsWith(ApiSurface.Root + "/", StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer(Secure);
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "MotCua API", Version = Document,
            Description = "Answers that say no are application/problem+json (RFC 9457) with a stable code and both languages.",
            License = new OpenApiLicense { Name = "MIT" },
        };
        document.Servers = [];
        document.Tags = null;
        document.AddComponent(PartnerToken, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token agreed with the partner.",
        });
        return Task.CompletedTask;
    }

    private static Task Secure(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.Tags = null;
        var permissions = context.Description.ActionDescriptor.EndpointMetadata.OfType<RequirePermissionAttribute>();
        if (permissions.Any(p => p.Permission == Permissions.PartnerCall))
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(PartnerToken, context.Document)] = [] }];
        return Task.CompletedTask;
    }
}
