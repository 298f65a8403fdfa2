using System.Net;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

public sealed class RequestLimitTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Theory]
    [InlineData("/track", 240)]
    [InlineData("/verify/receipt", 240)]
    public async Task A_machine_that_tries_codes_is_told_when_it_may_go_on(string address, int permitted)
    {
        using var browser = web.Open();
        HttpResponseMessage answer;
        var answered = 0;
        do
            answer = await browser.Http.GetAsync(address);
        while (answer.StatusCode == HttpStatusCode.OK && ++answered <= permitted);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Bạn gửi yêu cầu quá nhanh");
    }
}
