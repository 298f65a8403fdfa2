using System.Net;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

public sealed class RequestLimitTests(ProxiedFixture web) : IClassFixture<ProxiedFixture>
{
    private const string Elsewhere = "198.51.100.7";
    private static readonly string[] Posts = ["/help", "/verify/file", "/procedures/1.001193/check", "/sign-in", "/dossiers/X/messages"];

    [Theory]
    [InlineData("GET", "/track", 240, "192.0.2.1")]
    [InlineData("GET", "/verify/receipt", 240, "192.0.2.2")]
    [InlineData("GET", "/search?q=x", 600, "192.0.2.3")]
    [InlineData("POST", "/help", 60, "192.0.2.4")]
    [InlineData("POST", "/verify/file", 30, "192.0.2.5")]
    [InlineData("POST", "/dossiers/X/messages", 300, "192.0.2.6")]
    [InlineData("POST", "/dossiers/X/complaint", 300, "192.0.2.7")]
    [InlineData("POST", "/drafts/00000000-0000-0000-0000-000000000000/documents", 300, "192.0.2.8")]
    [InlineData("GET", "/my-data/download", 30, "192.0.2.9")]
    public async Task A_machine_is_told_when_it_may_go_on(string method, string address, int permitted, string from)
    {
        for (var i = 0; i < permitted; i++)
            (await SendAsync(method, address, from)).ShouldNotBe(HttpStatusCode.TooManyRequests);
        using var answer = await web.SendAsync(method, address, from, null);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Bạn gửi yêu cầu quá nhanh");
        (await SendAsync(method, address, Elsewhere)).ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task What_one_kind_uses_up_leaves_the_others_alone()
    {
        const string from = "192.0.2.20";
        for (var i = 0; i <= 60; i++)
            await SendAsync("POST", "/help", from);
        (await SendAsync("POST", "/help", from)).ShouldBe(HttpStatusCode.TooManyRequests);
        foreach (var other in Posts.Skip(1))
            (await SendAsync("POST", other, from)).ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task People_behind_the_known_proxy_are_counted_one_by_one()
    {
        for (var i = 0; i <= 60; i++)
            await SendAsync("POST", "/help", ProxiedFixture.Proxy, "203.0.113.1");
        (await SendAsync("POST", "/help", ProxiedFixture.Proxy, "203.0.113.1")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await SendAsync("POST", "/help", ProxiedFixture.Proxy, "203.0.113.2")).ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Nobody_else_is_believed_about_where_a_request_comes_from()
    {
        for (var i = 0; i <= 60; i++)
            await SendAsync("POST", "/help", "192.0.2.30", $"203.0.113.{i}");
        (await SendAsync("POST", "/help", "192.0.2.30", "203.0.113.200")).ShouldBe(HttpStatusCode.TooManyRequests);
        for (var i = 0; i <= 60; i++)
            await SendAsync("POST", "/help", ProxiedFixture.Proxy, $"203.0.113.{i}, 192.0.2.31");
        (await SendAsync("POST", "/help", ProxiedFixture.Proxy, "203.0.113.200, 192.0.2.31")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private async Task<HttpStatusCode> SendAsync(string method, string address, string from, string? forwarded = null)
    {
        using var answer = await web.SendAsync(method, address, from, forwarded);
        return answer.StatusCode;
    }
}
