using System.Net;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>Addresses that leave the site come from its settings, never from what a request says of its host.</summary>
public sealed class AddressTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_foreign_host_name_gets_into_no_address()
    {
        using var browser = web.Open();
        foreach (var address in new[] { "/catalogue.jsonld", $"/procedures/{Desk.Birth}.jsonld" })
        {
            var text = System.Text.Encoding.UTF8.GetString(await BytesAsync(browser, address));
            text.ShouldNotContain("evil.example");
            text.ShouldContain("http://127.0.0.1:5080/");
        }
    }

    [Fact]
    public async Task The_code_of_a_dossier_is_the_same_whatever_the_host_is_called()
    {
        var dossier = await new Desk(web.Services).FileBirthAsync();
        using var owner = await web.SignInAsync(SampleUsers.Citizen);
        var plain = await owner.Http.GetByteArrayAsync($"/dossiers/{dossier.Code}/qr", TestContext.Current.CancellationToken);
        (await BytesAsync(owner, $"/dossiers/{dossier.Code}/qr")).ShouldBe(plain);
    }

    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "evil.example";
        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
