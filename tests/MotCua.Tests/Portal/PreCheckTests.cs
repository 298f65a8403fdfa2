using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>"What do I need?", asked without signing in and without scripts.</summary>
public sealed class PreCheckTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Check = "/procedures/1.001193/check";

    [Fact]
    public async Task A_stranger_answers_and_gets_a_checklist_that_stays_at_its_address()
    {
        using var browser = web.Open();
        await AnswerAsync(browser);
        browser.Address.ShouldStartWith("/checklists/");
        browser.Words.ShouldContain("Bạn cần nộp Giấy chứng sinh");
        browser.Words.ShouldContain("Bạn không cần mang");
        browser.Words.ShouldContain("Lấy từ cơ sở dữ liệu cư trú.");
        browser.Words.ShouldContain("Thứ Ba, 03/03/2026");
        browser.Words.ShouldContain("Miễn phí");
        var words = browser.Words;
        using var other = web.Open();
        await other.GetAsync(browser.Address);
        other.Words.ShouldBe(words);
        await other.GetAsync("/checklists/aaaaaaaaaa");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_officer_at_the_counter_gives_one_on_record()
    {
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync("/office/intake?Q=khai+sinh");
        officer.Page.QuerySelector($"main a[href='{Check}']").ShouldNotBeNull();
        await AnswerAsync(officer);
        var code = officer.Address.Split('/')[^1];
        var me = await web.ActorAsync(SampleUsers.Receiver);
        (await web.ReadAsync(db => db.Checklists.SingleAsync(c => c.Code == code))).OfficerId.ShouldBe(me.OfficerId);
    }

    [Fact]
    public async Task Who_needs_something_else_is_led_there()
    {
        using var browser = web.Open();
        await browser.GetAsync(Check);
        var page = await browser.SubmitAsync(new() { ["family"] = "married", ["foreignParent"] = "true", ["registeredBefore"] = "false" });
        browser.Words.ShouldContain("yếu tố nước ngoài");
        page.QuerySelector("main a[href='/procedures/2.000528']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Questions_left_open_are_asked_again()
    {
        using var browser = web.Open();
        await browser.GetAsync(Check);
        await browser.SubmitAsync();
        browser.Page.QuerySelectorAll(".govuk-error-summary__list li").Length.ShouldBe(3);
        await browser.SubmitAsync(CaseAnswers());
        await browser.SubmitAsync();
        browser.Page.QuerySelectorAll(".govuk-error-summary__list li").Length.ShouldBeGreaterThan(0);
        browser.Page.QuerySelector("input[type=hidden][name=family]")!.GetAttribute("value").ShouldBe("married");
    }

    [Fact]
    public async Task Filing_from_a_checklist_asks_nothing_twice_and_keeps_the_link()
    {
        using var stranger = web.Open();
        await AnswerAsync(stranger);
        var code = stranger.Address.Split('/')[^1];
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        var page = await citizen.GetAsync($"/procedures/1.001193/start?checklist={code}");
        page.QuerySelectorAll("main input[type=radio]").ShouldBeEmpty();
        await citizen.SubmitAsync();
        citizen.Address.ShouldStartWith("/drafts/");
        var draft = await web.ReadAsync(db => db.DossierDrafts.OrderByDescending(d => d.Id).FirstAsync(d => d.ChecklistId != null));
        (await web.ReadAsync(db => db.Checklists.SingleAsync(c => c.Id == draft.ChecklistId))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Every_procedure_can_be_asked_about()
    {
        using var browser = web.Open();
        foreach (var folder in Directory.GetDirectories(Path.Combine(SampleWorld.RepositoryRoot, "samples/procedures")))
        {
            await browser.GetAsync($"/procedures/{Path.GetFileName(folder)}/check");
            browser.Status.ShouldBe(HttpStatusCode.OK, folder);
        }
    }

    private static async Task AnswerAsync(Browser browser)
    {
        await browser.GetAsync(Check);
        await browser.SubmitAsync(CaseAnswers());
        await browser.SubmitAsync(new()
        {
            ["more-birthProof"] = "certificate", ["more-relation"] = "mother", ["more-over60Days"] = "no", ["Area"] = Desk.BaDinh,
        });
    }

    private static Dictionary<string, string> CaseAnswers() =>
        new() { ["family"] = "married", ["foreignParent"] = "false", ["registeredBefore"] = "false" };
}
