using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

public sealed class SignInTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_citizen_signs_in_with_name_and_password_and_is_greeted()
    {
        using var browser = web.Open();
        await browser.GetAsync("/sign-in");
        await browser.PostAsync("/sign-in", Typed(SampleUsers.Citizen, SampleCity.DemoPassword));
        browser.Text.ShouldContain("Nguyễn Thị Mai");
    }

    [Theory]
    [InlineData(SampleUsers.Citizen, "wrong")]
    [InlineData("nobody", SampleCity.DemoPassword)]
    [InlineData(SampleUsers.Receiver, SampleCity.DemoPassword)]
    [InlineData("", "")]
    public async Task A_wrong_pair_is_refused_alike_and_the_name_stays(string username, string password)
    {
        using var browser = web.Open();
        await browser.GetAsync("/sign-in");
        var page = await browser.PostAsync("/sign-in", Typed(username, password));
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Words.ShouldContain("Tên đăng nhập hoặc mật khẩu không đúng.");
        page.QuerySelector("#Username")!.GetAttribute("value").ShouldBe(username == "" ? null : username);
        browser.Text.ShouldContain("cong.dan2");
    }

    [Fact]
    public async Task One_name_cannot_be_tried_without_end()
    {
        using var browser = web.Open();
        await browser.GetAsync("/sign-in");
        for (var i = 0; i < 10; i++)
            await browser.PostAsync("/sign-in", Typed("cong.dan9", "wrong"));
        await browser.PostAsync("/sign-in", Typed("cong.dan9", SampleCity.DemoPassword));
        browser.Status.ShouldBe(HttpStatusCode.Conflict);
        browser.Words.ShouldContain("quá nhiều lần");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = web.Open();
        using var response = await browser.Http.PostAsync(
            "/sign-in?handler=Demo", new FormUrlEncodedContent([new("username", SampleUsers.Citizen)]));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_clears_the_browser()
    {
        using var browser = await web.SignInAsync(SampleUsers.Citizen);
        using var answer = await browser.Http.PostAsync("/sign-out", new FormUrlEncodedContent(
            [new("_form", browser.Page.QuerySelector("form[action='/sign-out'] [name=_form]")!.GetAttribute("value")!)]));
        answer.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("storage");
        await browser.GetAsync("/sign-in");
        browser.Text.ShouldNotContain("Đăng xuất");
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_the_next_request()
    {
        using var browser = await web.SignInAsync(SampleUsers.OtherCitizen);
        browser.Text.ShouldContain("Đăng xuất");
        await web.ArrangeAsync(async db =>
            (await db.Accounts.SingleAsync(a => a.Username == SampleUsers.OtherCitizen)).DisabledAt = SampleWorld.Now);
        await browser.GetAsync("/sign-in");
        browser.Text.ShouldNotContain("Đăng xuất");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        using var browser = web.Open();
        await browser.GetAsync($"/sign-in?back={Uri.EscapeDataString(back)}");
        using var answer = await browser.Http.PostAsync("/sign-in?handler=Demo", new FormUrlEncodedContent(
        [
            new("username", SampleUsers.Citizen), new("Back", back),
            new("_form", browser.Page.QuerySelector("[name=_form]")!.GetAttribute("value")!),
        ]));
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    private static Dictionary<string, string> Typed(string username, string password) =>
        new() { ["Username"] = username, ["Password"] = password };
}
