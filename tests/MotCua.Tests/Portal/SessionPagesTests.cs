using MotCua.Tests.Kit;
using MotCua.Web.Access;

namespace MotCua.Tests.Portal;

public sealed class SessionPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Theory]
    [InlineData("cong.dan", "/sessions")]
    [InlineData("motcua.badinh", "/office/sessions")]
    public async Task Ending_the_others_signs_them_out_at_their_next_request(string username, string address)
    {
        using var here = await web.SignInAsync(username);
        using var there = await web.SignInAsync(username);
        await here.GetAsync(address);
        here.Page.QuerySelectorAll("main input[name=id]").Length.ShouldBe(1);
        here.Words.ShouldContain("Máy đang dùng");
        await here.PostAsync(address, new() { ["id"] = here.Page.QuerySelector("main input[name=id]")!.GetAttribute("value")! });
        here.Words.ShouldContain("Đã kết thúc một nơi");
        here.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        await there.GetAsync(address);
        there.Address.ShouldContain("/sign-in");
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36 Edg/143.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("curl/8", "")]
    [InlineData(null, "")]
    public void A_browser_is_named_without_its_version(string? header, string name) => BrowserNames.Of(header).ShouldBe(name);
}
