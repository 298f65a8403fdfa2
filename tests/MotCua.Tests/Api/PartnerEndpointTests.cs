using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Exchange;
using MotCua.Tests.Core.Exchange;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Api;

public sealed class PartnerEndpointTests(PartnerEndpointTests.Host web) : IClassFixture<PartnerEndpointTests.Host>
{
    private const string Token = "token-of-the-tests";
    private const string Address = "/api/v1/partners/national-portal/dossiers";

    [Fact]
    public async Task A_dossier_is_acknowledged_as_new_and_as_known()
    {
        for (var i = 0; i < 2; i++)
        {
            using var answer = await SendAsync(JsonContent.Create(PortalSubmissions.Birth("G22-1"), options: PortalClient.Json));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"error_code":"0"}""");
        }
        (await web.ReadAsync(db => db.InboundSubmissions.CountAsync(s => s.ExternalNumber == "G22-1"))).ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Basic token-of-the-tests")]
    public async Task Without_the_token_nobody_is_let_in(string? authorization)
    {
        using var answer = await SendAsync(JsonContent.Create(PortalSubmissions.Birth("G22-2"), options: PortalClient.Json), authorization);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await web.ReadAsync(db => db.InboundSubmissions.AnyAsync(s => s.ExternalNumber == "G22-2"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("""{"MaHoSo":"G22-3"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"MaHoSo":" ","MaTTHC":"1.001193"}""", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_read_is_refused(string body, HttpStatusCode status)
    {
        using var answer = await SendAsync(new StringContent(body));
        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        using var answer = await SendAsync(new ByteArrayContent(new byte[2 * 1024 * 1024]));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, string? authorization = $"Bearer {Token}")
    {
        using var browser = web.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        if (authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        return await browser.Http.SendAsync(request);
    }

    /// <summary>A host that expects the National Portal.</summary>
    public sealed class Host : WebFixture
    {
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.UseSetting("MotCua:NationalPortal:InboundToken", Token);
        }
    }
}
