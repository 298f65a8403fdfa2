using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using MotCua.Tests.Architecture;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Api;

/// <summary>The description of the API in docs/api is what the code does. MOTCUA_REWRITE_OPENAPI=1 writes it anew.</summary>
public sealed class OpenApiTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static readonly string Kept = Path.Combine(SampleWorld.RepositoryRoot, "docs", "api", "openapi.v1.json");

    [Fact]
    public async Task The_description_is_that_of_the_code()
    {
        var text = (await (await DocumentAsync()).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("MOTCUA_REWRITE_OPENAPI") == "1")
            await File.WriteAllTextAsync(Kept, text);
        JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(Kept)), JsonNode.Parse(text)).ShouldBeTrue(
            "Run the test with MOTCUA_REWRITE_OPENAPI=1, review the difference and commit the file.");
    }

    [Fact]
    public async Task Every_address_of_the_API_is_described_and_nothing_else()
    {
        var described = (await DocumentAsync()).Paths.Keys.Order(StringComparer.Ordinal);
        var served = RouteRow.All(web.Services).Select(r => r.Path).Where(p => p.StartsWith("/api/", StringComparison.Ordinal));
        described.ShouldBe(served.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/v1/openapi.json")]
    public async Task No_host_serves_it(string address)
    {
        using var browser = web.Open();
        using var answer = await browser.Http.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<OpenApiDocument> DocumentAsync() =>
        web.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
}
