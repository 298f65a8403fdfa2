using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>An enterprise, its delegated clerk and the household business they file for, through the pages.</summary>
public sealed class MandatePagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_representative_invites_a_clerk_who_accepts_and_starts_a_dossier_until_it_is_ended()
    {
        using var owner = await web.SignInAsync(SampleUsers.OtherCitizen);
        await owner.GetAsync("/mandates/give");
        var enterprise = await web.ReadAsync(db => db.Enterprises.SingleAsync(e => e.TaxCode == "0100000003"));
        await owner.SubmitAsync(new() { ["For"] = $"{enterprise.Id:N}", ["Acts"] = "Fill", ["ValidTo"] = "31/12/2027" });
        owner.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        owner.Words.ShouldContain("tối đa một năm");
        await owner.SubmitAsync(new() { ["For"] = $"{enterprise.Id:N}", ["Acts"] = "Fill", ["ValidTo"] = "31/03/2026", ["Procedures"] = "1.001612" });
        var code = owner.Page.QuerySelector("main .mc-code")!.TextContent.Trim();
        (await owner.Http.GetAsync(owner.Page.QuerySelector("main img.mc-qr")!.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var mandate = await web.ReadAsync(db => db.Mandates.SingleAsync());
        var address = $"/m/{mandate.Id:D}/{mandate.Key}";
        await owner.GetAsync(address);
        owner.Words.ShouldContain("không tự nhận được");

        using var clerk = await web.SignInAsync(SampleUsers.Citizen);
        await clerk.GetAsync(address);
        clerk.Words.ShouldContain("Gốm Sông Hồng");
        clerk.Words.ShouldContain("khai hồ sơ; chỉ thủ tục 1.001612; đến hết ngày 31/03/2026");
        await clerk.SubmitAsync(new() { ["Code"] = code });
        clerk.Words.ShouldContain("Đang có hiệu lực");
        await clerk.GetAsync("/procedures/1.001612/start");
        clerk.Page.QuerySelectorAll("input[name=For]").Length.ShouldBe(2);
        await clerk.GetAsync("/procedures/1.001193/start");
        clerk.Page.QuerySelectorAll("input[name=For]").Length.ShouldBe(0);

        await owner.GetAsync("/mandates");
        await owner.PostAsync("/mandates", new() { ["mandate"] = $"{mandate.Id}" });
        owner.Words.ShouldContain("Đã chấm dứt lúc");
        await clerk.GetAsync("/procedures/1.001612/start");
        clerk.Page.QuerySelectorAll("input[name=For]").Length.ShouldBe(0);
        await clerk.GetAsync(address);
        clerk.Words.ShouldContain("đã dùng rồi");
    }

    [Fact]
    public async Task The_counter_opens_an_organisation_account()
    {
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync("/office/enterprises");
        await officer.SubmitAsync(new() { ["Name"] = "Hợp tác xã Mẫu", ["TaxCode"] = "1" });
        officer.Words.ShouldContain("Mã số thuế không đúng");
        await officer.SubmitAsync(new() { ["TaxCode"] = "0101234565", ["Representative"] = "001156000003", ["Seen"] = "true" });
        officer.Words.ShouldContain("Đã mở tài khoản tổ chức");
        using var owner = await web.SignInAsync("cong.dan3");
        await owner.GetAsync("/mandates");
        owner.Words.ShouldContain("Hợp tác xã Mẫu");
    }
}
