using System.Net;
using MotCua.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>The officer's pages act through the same features and come back to the dossier.</summary>
public sealed class DeskPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Receiving_leads_back_to_the_dossier()
    {
        var desk = new Desk(web.Services);
        var filed = await desk.FileBirthAsync();
        var browser = await web.SignInAsync(SampleUsers.Receiver);
        var page = await browser.GetAsync($"/office/dossiers/{filed.Code}");
        var action = page.QuerySelector("form[action*='handler=Receive']")!.GetAttribute("action")!;
        action.ShouldStartWith($"/office/dossiers/{filed.Code}");
        await browser.PostAsync(action, new() { ["Version"] = $"{filed.Version}" });
        browser.Status.ShouldBe(HttpStatusCode.OK, $"{browser.Address} {(await desk.LoadAsync(filed.Id)).Status}");
        (await desk.LoadAsync(filed.Id)).Status.ShouldBe(DossierStatus.Processing);
    }

    [Fact]
    public async Task A_filtered_list_is_saved_under_its_address_and_can_be_taken_out()
    {
        var dossier = await new Desk(web.Services).ReceivedBirthAsync();
        var browser = await web.SignInAsync(SampleUsers.Specialist);
        const string address = "/office?view=work&lane=pool&procedure=1.001193&columns=due%2Cofficer";
        var page = await browser.GetAsync(address);
        page.QuerySelectorAll("main th[scope=col]").Select(h => h.TextContent).ShouldBe(["Chọn", "Hồ sơ", "Hạn", "Công chức"]);
        page.QuerySelector("a[aria-current=page].mc-lane strong")!.TextContent.ShouldBe(
            $"{page.QuerySelectorAll("tbody tr").Length}");
        await browser.PostAsync($"{address}&handler=Save", new() { ["name"] = "Khai sinh chưa nhận" });
        browser.Address.ShouldBe(address);
        browser.Page.QuerySelectorAll(".mc-saved a").Select(a => a.TextContent).ShouldContain("Khai sinh chưa nhận");
        await browser.PostAsync($"{address}&handler=Export");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Text.ShouldContain(dossier.Code);
        await browser.GetAsync(address);
        await browser.PostAsync($"{address}&handler=Remove");
        browser.Page.QuerySelectorAll(".mc-saved a").ShouldBeEmpty();
        await browser.PostAsync($"{address}&handler=Save", new() { ["name"] = "" });
        browser.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Taking_a_dossier_out_of_turn_asks_why()
    {
        var desk = new Desk(web.Services);
        await desk.BirthAtAsync("number");
        web.Clock.Advance(TimeSpan.FromDays(7));
        var (late, item) = await desk.BirthAtAsync("number");
        var browser = await web.SignInAsync(SampleUsers.Clerk);
        var page = await browser.GetAsync($"/office/dossiers/{late.Code}");
        page.QuerySelector("form[action*='handler=Complete']").ShouldBeNull();
        var claim = page.QuerySelector("form[action*='handler=Claim']")!.GetAttribute("action")!;
        await browser.PostAsync(claim, new() { ["Reason"] = "" });
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await browser.PostAsync(claim, new() { ["Reason"] = "Người nộp đi nước ngoài sáng mai." });
        browser.Words.ShouldContain("Người nộp đi nước ngoài sáng mai.");
        (await desk.LoadAsync(late.Id)).Step(item.Id).JumpedAhead.ShouldBe(1);
    }
}
