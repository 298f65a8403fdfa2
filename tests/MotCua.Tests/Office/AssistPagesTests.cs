using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>A helper fills in and asks; the person reads, and agrees or not, in a browser of their own and without script.</summary>
public sealed class AssistPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_person_agrees_signed_in_on_their_own_phone_and_keeps_a_copy()
    {
        using var helper = await web.SignInAsync(SampleUsers.Receiver);
        var (link, code) = await AskAsync(helper);
        using var phone = web.Open();
        await phone.GetAsync(link);
        phone.Words.ShouldNotContain("Nguyễn Thị Mai");
        phone.Headers!.CacheControl!.NoStore.ShouldBeTrue();
        await phone.SubmitAsync(new() { ["Code"] = "1234" });
        phone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        phone.Words.ShouldContain("Mã chưa đúng");
        await phone.SubmitAsync(new() { ["Code"] = code });
        phone.Words.ShouldContain("đã điền giúp bạn");
        phone.Words.ShouldContain("Trần Minh Anh");
        phone.Words.ShouldContain("Chỉ một lần này");
        phone.Page.QuerySelectorAll("main form").ShouldNotContain(f => f.GetAttribute("action")!.Contains("Give", StringComparison.Ordinal));
        await phone.GetAsync(phone.Page.QuerySelector("main a[href^='/sign-in']")!.GetAttribute("href")!);
        await phone.PostAsync("/sign-in?handler=Demo", new() { ["username"] = SampleUsers.Citizen });
        phone.Address.ShouldBe(link);
        await phone.SubmitAsync(new() { ["Code"] = code });
        await phone.PostAsync($"{link}?handler=Give");
        phone.Words.ShouldContain("Đã gửi hồ sơ");
        phone.Words.ShouldContain("Trần Minh Anh");
        var page = phone.Page;
        await phone.GetAsync(page.QuerySelector("main a[href^='/t/']:not([download])")!.GetAttribute("href")!);
        phone.Words.ShouldContain("có người hỗ trợ");
        await phone.GetAsync(page.QuerySelector("main a[download]")!.GetAttribute("href")!);
        phone.Status.ShouldBe(HttpStatusCode.OK);
        phone.Bytes.Length.ShouldBeGreaterThan(100);
        await phone.GetAsync(link);
        phone.Words.ShouldContain("không dùng được nữa");

        await helper.PostAsync(helper.Address.Split('?')[0] + "?handler=Check", new() { ["code"] = code });
        helper.Words.ShouldContain("Người dân đã đồng ý");
        using var owner = await web.SignInAsync(SampleUsers.Citizen);
        var consentId = Guid.Parse(link.Split('/')[2]);
        var number = await web.ReadAsync(db => db.FilingConsents.Where(c => c.Id == consentId).Join(db.Dossiers, c => c.DossierId, d => d.Id, (_, d) => d.Code).SingleAsync());
        await owner.GetAsync($"/dossiers/{number}");
        owner.Words.ShouldContain("đã điền giúp bạn");
        await helper.GetAsync($"/office/dossiers/{number}");
        helper.Words.ShouldContain("Nộp có hỗ trợ");
    }

    [Fact]
    public async Task A_person_says_no_and_the_helper_reads_why()
    {
        using var helper = await web.SignInAsync(SampleUsers.Receiver);
        var (link, code) = await AskAsync(helper);
        using var phone = web.Open();
        await phone.GetAsync(link);
        await phone.SubmitAsync(new() { ["Code"] = code });
        await phone.PostAsync($"{link}?handler=Refuse", new() { ["Reason"] = "" });
        phone.Words.ShouldContain("Trần Minh Anh");
        await phone.PostAsync($"{link}?handler=Refuse", new() { ["Reason"] = "Sai nơi sinh." });
        phone.Words.ShouldContain("Bạn đã không đồng ý");
        await helper.PostAsync(helper.Address.Split('?')[0] + "?handler=Check", new() { ["code"] = code });
        helper.Words.ShouldContain("Sai nơi sinh.");
    }

    [Fact]
    public async Task The_helper_cannot_answer_signed_in_or_signed_out_on_the_same_device()
    {
        using var helper = await web.SignInAsync(SampleUsers.Receiver);
        var (link, code) = await AskAsync(helper);
        await helper.GetAsync(link);
        helper.Words.ShouldContain("tài khoản cán bộ");
        await helper.PostAsync("/sign-out");
        await helper.GetAsync(link);
        helper.Words.ShouldContain("máy của người hỗ trợ");
        helper.Page.QuerySelector("main form").ShouldBeNull();
        var id = Guid.Parse(link.Split('/')[2]);
        var consent = await web.ReadAsync(db => db.FilingConsents.SingleAsync(c => c.Id == id));
        (consent.Fits(code), consent.UsedAt).ShouldBe((true, null));
    }

    [Fact]
    public async Task A_person_without_an_account_agrees_in_front_of_a_second_officer()
    {
        using var helper = await web.SignInAsync(SampleUsers.Receiver);
        var (link, _) = await AskAsync(helper);
        var consentId = Guid.Parse(link.Split('/')[2]);
        await web.ArrangeAsync(async db =>
        {
            var clerk = await db.Accounts.SingleAsync(a => a.Username == SampleUsers.Clerk);
            var unit = (await db.FilingConsents.SingleAsync(c => c.Id == consentId)).UnitId;
            db.RoleGrants.Add(new() { Id = Guid.NewGuid(), OfficerId = clerk.OfficerId!.Value, Role = Role.Receive, UnitId = unit, ValidFrom = new(2026, 1, 1) });
        });
        using var second = await web.SignInAsync(SampleUsers.Clerk);
        var page = await second.GetAsync("/office/assist");
        var address = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains($"{consentId:D}", StringComparison.Ordinal));
        await helper.GetAsync(address);
        helper.Words.ShouldContain("phải là một cán bộ khác");
        await second.GetAsync(address);
        second.Words.ShouldContain("Nguyễn Thị Mai");
        await second.SubmitAsync();
        second.Words.ShouldNotContain("Đã gửi hồ sơ");
        await second.SubmitAsync(new() { ["IdentityChecked"] = "true", ["AgreedAloud"] = "true" });
        second.Words.ShouldContain("Đã gửi hồ sơ");
        var number = second.Page.QuerySelector(".govuk-panel strong")!.TextContent;
        await second.GetAsync($"/office/dossiers/{number}");
        second.Words.ShouldContain("người đã đối chiếu giấy tờ");
    }

    private async Task<(string Link, string Code)> AskAsync(Browser helper)
    {
        await helper.GetAsync($"/office/assist/{Desk.Birth}");
        await helper.SubmitAsync(new() { ["family"] = "married", ["foreignParent"] = "false", ["registeredBefore"] = "false" });
        var draft = Guid.Parse(helper.Address.Split('/')[^1]);
        var desk = new Desk(web.Services);
        foreach (var (topic, answers) in Desk.BirthAnswers())
            await desk.ActAsync(SampleUsers.Receiver, (SaveDraftPage f, Actor a) => f.HandleAsync(new(draft, topic, answers), a, default));
        await helper.GetAsync(helper.Address);
        await helper.UploadAsync(helper.Address, new() { ["ReturnMethod"] = "Electronic" }, ("file-giay-chung-sinh", "chung-sinh.pdf", Desk.SmallPdf()));
        helper.Address.ShouldContain("/consent");
        await helper.SubmitAsync();
        var code = helper.Page.QuerySelector("main .mc-code")!.TextContent.Trim();
        (await helper.Http.GetAsync(helper.Page.QuerySelector("main img.mc-qr")!.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var consent = await web.ReadAsync(db => db.FilingConsents.SingleAsync(c => c.DraftId == draft));
        return ($"/c/{consent.Id:D}/{consent.Key}", code);
    }
}
