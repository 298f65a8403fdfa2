using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>From an empty chair to a working officer, through the pages alone.</summary>
public sealed class AccountPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Add = "/office/accounts/add?unit=ubnd-p-ba-dinh";
    private const string Password = "trời hôm nay đẹp quá";

    [Fact]
    public async Task An_administrator_adds_an_officer_who_sets_a_password_works_and_is_locked_out()
    {
        using var admin = await web.SignInAsync(SampleUsers.Administrator);
        var code = await AddAsync(admin, "pham.moi");
        using var officer = web.Open();
        await SetAsync(officer, "pham.moi", code, Password);
        officer.Words.ShouldContain("Đã đặt mật khẩu");
        await SignInAsync(officer, "pham.moi");
        var account = await web.ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Username == "pham.moi"));
        await admin.GetAsync($"/office/accounts/{account.Id}");
        await admin.PostAsync($"/office/accounts/{account.Id}?handler=Grant", new() { ["Role"] = nameof(Role.Head) });
        admin.Words.ShouldContain("Trưởng phòng");
        await officer.GetAsync("/office/kpi");
        officer.Status.ShouldBe(HttpStatusCode.OK);
        await admin.PostAsync($"/office/accounts/{account.Id}?handler=EndSessions");
        await officer.GetAsync("/office/kpi");
        officer.Address.ShouldStartWith("/office/sign-in");
        await SignInAsync(officer, "pham.moi");
        await admin.PostAsync($"/office/accounts/{account.Id}?handler=Disable", new() { ["Reason"] = "nghỉ việc" });
        admin.Words.ShouldContain("Đã khoá");
        await officer.GetAsync("/office/kpi");
        officer.Address.ShouldStartWith("/office/sign-in");
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_what_was_typed_stays()
    {
        using var admin = await web.SignInAsync(SampleUsers.Administrator);
        await admin.GetAsync(Add);
        await admin.PostAsync(Add, new() { ["FullName"] = "Phạm Thị Lạ", ["Username"] = "có dấu", ["TitleVi"] = "x", ["TitleEn"] = "x" });
        admin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        admin.Words.ShouldContain("Tên đăng nhập gồm 3 đến 40 ký tự");
        admin.Page.QuerySelector("#FullName")!.GetAttribute("value").ShouldBe("Phạm Thị Lạ");
        var account = await web.ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Username == SampleUsers.Clerk));
        await admin.GetAsync($"/office/accounts/{account.Id}");
        await admin.PostAsync($"/office/accounts/{account.Id}?handler=Grant", new()
        {
            ["Role"] = nameof(Role.Head), ["To.Day"] = "31", ["To.Month"] = "2", ["To.Year"] = "2027",
        });
        admin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        admin.Words.ShouldContain("Ngày này không có thật");
        admin.Page.QuerySelector("[name='To.Day']")!.GetAttribute("value").ShouldBe("31");
    }

    [Fact]
    public async Task A_short_password_is_refused_and_never_shown_again()
    {
        using var admin = await web.SignInAsync(SampleUsers.Administrator);
        var code = await AddAsync(admin, "pham.ngan");
        using var officer = web.Open();
        await SetAsync(officer, "pham.ngan", code, "ngắn quá");
        officer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        officer.Words.ShouldContain("ít nhất 12 ký tự");
        officer.Text.ShouldNotContain("ngắn quá");
        officer.Page.QuerySelector("#Code")!.GetAttribute("value").ShouldBe(code);
        await officer.PostAsync("/office/set-password", new() { ["Password"] = Password, ["Repeat"] = "khác" });
        officer.Words.ShouldContain("Hai mật khẩu không giống nhau");
    }

    [Fact]
    public async Task A_session_that_was_signed_out_is_worth_nothing_elsewhere()
    {
        using var browser = web.Open();
        await browser.GetAsync("/office/sign-in");
        using var answer = await browser.Http.PostAsync("/office/sign-in?handler=Demo", new FormUrlEncodedContent(
        [
            new("username", SampleUsers.Clerk), new("_form", browser.Page.QuerySelector("[name=_form]")!.GetAttribute("value")!),
        ]));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("mc-session", StringComparison.Ordinal)).Split(';')[0];
        (await StatusAsync(cookie)).ShouldBe(HttpStatusCode.OK);
        await browser.GetAsync("/office");
        await browser.PostAsync("/sign-out");
        (await StatusAsync(cookie)).ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<HttpStatusCode> StatusAsync(string cookie)
    {
        using var thief = web.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/office");
        request.Headers.Add("Cookie", cookie);
        using var answer = await thief.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> AddAsync(Browser admin, string username)
    {
        await admin.GetAsync(Add);
        await admin.PostAsync(Add, new()
        {
            ["FullName"] = "Phạm Thị Mới", ["Username"] = username, ["TitleVi"] = "Chuyên viên", ["TitleEn"] = "Specialist",
        });
        return admin.Page.QuerySelector(".mc-code")!.TextContent.Trim();
    }

    private static async Task SetAsync(Browser officer, string username, string code, string password)
    {
        await officer.GetAsync("/office/set-password");
        await officer.PostAsync("/office/set-password", new()
        {
            ["Username"] = username, ["Code"] = code, ["Password"] = password, ["Repeat"] = password,
        });
    }

    private static async Task SignInAsync(Browser officer, string username)
    {
        await officer.GetAsync("/office/sign-in");
        await officer.PostAsync("/office/sign-in", new() { ["Username"] = username, ["Password"] = Password });
        officer.Text.ShouldContain("Đăng xuất");
    }
}
