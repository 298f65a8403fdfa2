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
    public async Task A_person_agrees_on_their_own_phone_and_keeps_a_copy()
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
        var number = (await web.ReadAsync(db => db.Dossiers.SingleAsync(d => d.AssistedById != null))).Code;
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
