using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>What officers send that cannot be right. Packages that do not validate: CataloguePagesTests.</summary>
public sealed class BadInputTests(WebFixture web) : IClassFixture<WebFixture>
{
    private Desk Desk => new(web.Services);

    [Theory]
    [InlineData("vi", "Bạn đã xem phiên bản {0}; bây giờ là phiên bản {1}", "Nội dung bạn vừa nhập")]
    [InlineData("en", "You had read version {0}; it is now version {1}", "What you had typed")]
    public async Task A_stale_page_is_refused_with_both_versions(string language, string versions, string typed)
    {
        var filed = await Desk.FileBirthAsync();
        using var slow = await OpenAsync(language, SampleUsers.Receiver);
        await slow.GetAsync($"/office/dossiers/{filed.Code}/decline");
        await Desk.ReceiveAsync(filed.Id);
        var now = await Desk.LoadAsync(filed.Id);
        await slow.SubmitAsync(new() { ["Reason"] = "thiếu giấy chứng sinh bản gốc", ["LegalBasis"] = "Điều 16" });
        slow.Status.ShouldBe(HttpStatusCode.Conflict);
        slow.Words.ShouldContain(string.Format(null, versions, filed.Version, now.Version));
        slow.Words.ShouldContain(typed);
        slow.Words.ShouldContain("thiếu giấy chứng sinh bản gốc");
        var after = await Desk.LoadAsync(filed.Id);
        (after.Version, after.Status).ShouldBe((now.Version, DossierStatus.Processing));
    }

    [Theory]
    [InlineData("vi", "Bạn chưa được phân quyền làm việc này tại đơn vị")]
    [InlineData("en", "You do not hold the role for this at the unit")]
    public async Task An_officer_without_the_role(string language, string words)
    {
        var filed = await Desk.FileBirthAsync();
        using var browser = await OpenAsync(language, SampleUsers.Monitor);
        await browser.GetAsync($"/office/dossiers/{filed.Code}/decline");
        browser.Status.ShouldBe(HttpStatusCode.NotFound, "a page for another role is not there");
        await browser.GetAsync($"/office/dossiers/{filed.Code}");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Page.QuerySelector("form[action*=Receive]").ShouldBeNull("the act is not offered");
        var token = browser.Page.QuerySelector("[name=_form]")!.GetAttribute("value")!;
        using var answer = await browser.Http.PostAsync($"/office/dossiers/{filed.Code}?handler=Receive",
            new FormUrlEncodedContent([new("_form", token), new("Version", $"{filed.Version}")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        (await Desk.LoadAsync(filed.Id)).Version.ShouldBe(filed.Version);
    }

    [Fact]
    public async Task An_officer_of_another_place_does_not_see_the_dossier()
    {
        var filed = await Desk.FileBirthAsync();
        using var browser = await OpenAsync("vi", SampleUsers.SocialInsurance);
        await browser.GetAsync($"/office/dossiers/{filed.Code}");
        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        browser.Text.ShouldNotContain(filed.ApplicantName);
    }

    [Fact]
    public async Task A_double_click_on_receiving_gives_one_slip()
    {
        var filed = await Desk.FileBirthAsync();
        using var browser = await OpenAsync("vi", SampleUsers.Receiver);
        await browser.GetAsync($"/office/dossiers/{filed.Code}");
        var token = browser.Page.QuerySelector("main form [name=_form]")!.GetAttribute("value")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => browser.Http.PostAsync(
            $"/office/dossiers/{filed.Code}?handler=Receive",
            new FormUrlEncodedContent([new("_form", token), new("Version", $"{filed.Version}")])))));
        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        var slips = await web.ReadAsync(db => db.JournalEntries.CountAsync(e => e.StreamId == filed.Id && e.Type == "dossier.received.v1"));
        slips.ShouldBe(1);
    }

    private async Task<Browser> OpenAsync(string language, string username)
    {
        var browser = await web.SignInAsync(username);
        await browser.GetAsync($"/language/{language}?back=/office");
        return browser;
    }
}
