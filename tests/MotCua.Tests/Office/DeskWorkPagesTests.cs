using System.Net;
using System.Text.Json.Nodes;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>Acts on many, hand-overs, absences and the coordinator's view, through the pages and without script.</summary>
public sealed class DeskWorkPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    private Desk Desk => new(web.Services);

    [Fact]
    public async Task Chosen_dossiers_are_previewed_then_taken()
    {
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        var browser = await web.SignInAsync(SampleUsers.Specialist);
        await browser.GetAsync("/office?view=work&lane=pool");
        await browser.PostAsync("/office/bulk", new() { ["Ids"] = $"{dossier.Id}", ["Kind"] = "Claim" });
        browser.Words.ShouldContain("Làm được 1 trong 1");
        (await Desk.LoadAsync(dossier.Id)).Holder.ShouldBe(HolderKind.Unit);
        await browser.PostAsync("/office/bulk?handler=Start");
        browser.Address.ShouldStartWith("/office/bulk/");
        browser.Words.ShouldContain("Xong 1, không làm được 0, còn chờ 0.");
        (await Desk.LoadAsync(dossier.Id)).Holder.ShouldBe(HolderKind.Officer);
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_a_batch_to_sign_shows_every_text()
    {
        var (dossier, _) = await Desk.BirthAtAsync("sign");
        var browser = await web.SignInAsync(SampleUsers.Leader);
        await browser.GetAsync("/office?view=work&lane=pool");
        await browser.PostAsync("/office/bulk", new() { ["Kind"] = "Sign" });
        browser.Words.ShouldContain("Chưa chọn hồ sơ nào");
        await browser.GetAsync("/office?view=work&lane=pool");
        await browser.PostAsync("/office/bulk", new() { ["Ids"] = $"{dossier.Id}", ["Kind"] = "Sign" });
        browser.Words.ShouldContain("Nội dung kết quả.");
        browser.Text.ShouldContain(dossier.LatestDraft!.ContentHash);
        await browser.PostAsync("/office/bulk?handler=Start");
        (await Desk.LoadAsync(dossier.Id)).SignedDecision.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_step_is_handed_back_with_a_reason_and_given_out_with_an_explanation()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        await Desk.ActAsync(SampleUsers.Specialist, (ClaimWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, "x"), a, default));
        var browser = await web.SignInAsync(SampleUsers.Specialist);
        var address = $"/office/dossiers/{dossier.Code}/hand-over/{item.Id:D}";
        await browser.GetAsync(address);
        await browser.PostAsync(address, new() { ["To"] = "pool", ["Reason"] = "" });
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await browser.PostAsync(address, new() { ["To"] = "pool", ["Reason"] = "Tôi đi họp." });
        (await Desk.LoadAsync(dossier.Id)).Holder.ShouldBe(HolderKind.Unit);
        var head = await web.SignInAsync(SampleUsers.Head);
        address = $"/office/dossiers/{dossier.Code}/assign/{item.Id:D}";
        await head.GetAsync(address);
        head.Words.ShouldContain("Nên giao: ít việc nhất");
        head.Words.ShouldContain("không phụ trách lĩnh vực");
        await head.PostAsync(address);
        (await Desk.LoadAsync(dossier.Id)).Holder.ShouldBe(HolderKind.Officer);
    }

    [Fact]
    public async Task An_absence_is_recorded_and_the_coordinator_sees_it()
    {
        var other = (await web.ActorAsync("chuyenvien2.badinh")).OfficerId;
        var browser = await web.SignInAsync(SampleUsers.Specialist);
        await browser.GetAsync("/office/me");
        await browser.PostAsync("/office/me?handler=Absence", new() { ["StandInId"] = $"{other}" });
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await browser.PostAsync("/office/me?handler=Absence", new()
        {
            ["StandInId"] = $"{other}", ["From.Day"] = "3", ["From.Month"] = "3", ["From.Year"] = "2026", ["To.Day"] = "5", ["To.Month"] = "3",
            ["To.Year"] = "2026",
        });
        browser.Words.ShouldContain("Phạm Văn Lâm làm thay");
        var head = await web.SignInAsync(SampleUsers.Head);
        await head.GetAsync("/office/coordination");
        head.Words.ShouldContain("đang vắng");
        head.Words.ShouldContain("Vị trí chỉ có một người");
        await browser.GetAsync("/office/me");
        await browser.PostAsync("/office/me?handler=Back");
        browser.Words.ShouldNotContain("Phạm Văn Lâm làm thay");
    }

    [Fact]
    public async Task A_declared_person_is_masked_and_withdrawn_with_a_reason()
    {
        var browser = await web.SignInAsync(SampleUsers.Clerk);
        await browser.GetAsync("/office/me");
        await browser.PostAsync("/office/me?handler=Interest", new() { ["CitizenId"] = "001194000777", ["Kind"] = "self" });
        browser.Words.ShouldNotContain("001194000777");
        browser.Words.ShouldContain("Chính tôi");
        await browser.PostAsync("/office/me?handler=Withdraw", new() { ["reason"] = "Nhầm số." });
        browser.Page.QuerySelectorAll("form[action*='handler=Withdraw']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_are_explained_on_every_page_until_they_are_turned_off()
    {
        var browser = await web.SignInAsync(SampleUsers.Head);
        (await browser.GetAsync("/office")).QuerySelectorAll("#shortcuts kbd").Length.ShouldBe(9);
        await browser.GetAsync("/office/me");
        await browser.PostAsync("/office/me?handler=Shortcuts", new() { ["off"] = "true" });
        (await browser.GetAsync("/office")).QuerySelector("#shortcuts").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_blocked_names_the_rule_and_who_can_lift_it()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        await Desk.ActAsync("chuyenvien2.badinh", (ClaimWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, "x"), a, default));
        var browser = await web.SignInAsync(SampleUsers.Specialist);
        await browser.GetAsync($"/office/dossiers/{dossier.Code}");
        browser.Words.ShouldContain("Vì sao chưa làm được (1)");
        browser.Words.ShouldContain("Ai gỡ được: người đang giữ (chuyển việc) hoặc trưởng đơn vị (phân công lại)");
        browser.Words.ShouldContain("Căn cứ: ");
    }

    [Fact]
    public async Task What_the_applicant_changed_is_shown_before_and_after()
    {
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        await Desk.ActAsync(SampleUsers.Specialist, (RequestSupplement f, Actor a) => f.HandleAsync(new(dossier.Id, null,
        [
            new("document", "giay-chung-sinh", "other", "Ảnh mờ.", "Luật Hộ tịch, Điều 16"),
            new("answer", "childHometown", "other", "Ghi rõ xã.", "Luật Hộ tịch, Điều 16"),
        ]), a, default));
        await Desk.ActAsync(SampleUsers.Citizen, (AnswerSupplement f, Actor a) => f.HandleAsync(new(
            dossier.Id, null, new JsonObject { ["childHometown"] = "Nam Định" }, [new("giay-chung-sinh", "ảnh rõ.pdf", new MemoryStream(Desk.SmallPdf()))]), a, default));
        var browser = await web.SignInAsync(SampleUsers.Specialist);
        var page = await browser.GetAsync($"/office/dossiers/{dossier.Code}");
        var rows = page.QuerySelectorAll("#changes tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent.Trim()))).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldEndWith("Hà Nội | Nam Định");
        rows[1].ShouldEndWith("giấy chứng sinh.pdf | ảnh rõ.pdf");
    }

    [Fact]
    public async Task A_request_with_the_words_of_a_template_is_previewed_and_sent_as_seen()
    {
        var head = await web.SignInAsync(SampleUsers.Head);
        await head.GetAsync("/office/templates");
        await head.PostAsync("/office/templates?handler=Save", new() { ["Name"] = "Sai chỗ", ["Text"] = "{{cccd}}" });
        head.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await head.PostAsync("/office/templates?handler=Save", new()
        {
            ["Name"] = "Ảnh mờ", ["Text"] = "Ảnh {{paper}} mờ, xin chụp lại.", ["LegalBasis"] = "Luật Hộ tịch, Điều 16",
        });
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        var browser = await web.SignInAsync(SampleUsers.Specialist);
        var address = $"/office/dossiers/{dossier.Code}/supplement";
        var page = await browser.GetAsync(address);
        browser.Words.ShouldContain("Gửi bây giờ thì người nộp có đến");
        page.QuerySelector("button[formaction]")!.GetAttribute("formaction").ShouldBe($"{address}?handler=Preview");
        var template = page.QuerySelectorAll("select[name='Words[document:giay-chung-sinh]'] option").Single(o => o.TextContent == "Ảnh mờ").GetAttribute("value")!;
        Dictionary<string, string> form = new() { ["Targets"] = "document:giay-chung-sinh", ["Words[document:giay-chung-sinh]"] = template };
        await browser.PostAsync(address, form);
        var sent = (await Desk.LoadAsync(dossier.Id)).Supplements.Single().Items.Single();
        sent.Note.ShouldMatch("^Ảnh .+ mờ, xin chụp lại[.]$");
        sent.Note.ShouldNotContain("{{");
        sent.LegalBasis.ShouldBe("Luật Hộ tịch, Điều 16");
    }
}
