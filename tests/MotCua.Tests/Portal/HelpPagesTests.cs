using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Tests.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>"I need help" stands on every page; what comes of it is on record and confirmed by the person.</summary>
public sealed class HelpPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_stranger_asks_a_helper_answers_and_the_stranger_confirms()
    {
        using var stranger = web.Open();
        var page = await stranger.GetAsync("/procedures/1.001193");
        await stranger.GetAsync(page.QuerySelector("footer a[href^='/help']")!.GetAttribute("href")!);
        await stranger.SubmitAsync(new() { ["Question"] = "Tôi không biết chọn gì.", ["Phone"] = "0912345678", ["Area"] = Desk.BaDinh });
        var address = stranger.Address;
        stranger.Words.ShouldContain("trả lời chậm nhất lúc");

        using var helper = await web.SignInAsync(SampleUsers.Receiver);
        page = await helper.GetAsync("/office/help");
        await helper.GetAsync(page.QuerySelector("main td a")!.GetAttribute("href")!);
        await helper.SubmitAsync(new() { ["Outcome"] = "Guided", ["Answer"] = "Chọn trường hợp thứ nhất." });

        page = await stranger.GetAsync(address);
        stranger.Words.ShouldContain("Chọn trường hợp thứ nhất.");
        await stranger.GetAsync(page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
        await stranger.PostAsync(stranger.Address, new() { ["agreed"] = "true" });
        stranger.Words.ShouldContain("Bạn đã xác nhận đúng");
        (await web.ReadAsync(db => db.GuidanceRecords.SingleAsync(g => g.HelpRequestId != null))).Agreed.ShouldBe(true);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        using var stranger = web.Open();
        await stranger.GetAsync("/help?from=//evil.example/");
        stranger.Page.QuerySelector("input[name=From]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        stranger.Page.QuerySelector(".govuk-back-link")!.GetAttribute("href").ShouldBe("/");
        var page = await stranger.SubmitAsync(new() { ["Question"] = "Giúp tôi", ["Phone"] = "1" });
        stranger.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        stranger.Words.ShouldContain("số điện thoại");
        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Giúp tôi");
        await stranger.GetAsync("/help/aaaaaaaaaa");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_counter_puts_a_contact_on_record_and_shows_the_link_to_its_officer_alone()
    {
        using var helper = await web.SignInAsync(SampleUsers.Receiver);
        await helper.GetAsync("/office/guidance");
        await helper.SubmitAsync(new() { ["Procedure"] = "1.001193", ["Outcome"] = nameof(GuidanceOutcome.Impossible), ["Note"] = "" });
        helper.Words.ShouldContain("lý do");
        await helper.SubmitAsync(new() { ["Note"] = "Mất mạng." });
        helper.Words.ShouldContain("người dân chưa xác nhận");
        helper.Words.ShouldContain("/g/");
        using var inspector = await web.SignInAsync(SampleUsers.Inspector);
        await inspector.GetAsync("/office/guidance");
        inspector.Words.ShouldContain("người dân chưa xác nhận");
        inspector.Words.ShouldNotContain("/g/");
    }
}
