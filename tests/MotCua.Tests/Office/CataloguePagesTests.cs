using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

public sealed class CataloguePagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Record = """
        [{ "code": "9.500001", "name": "- CẤP SỔ XANH CHO NGƯỜI DÂN", "fieldCode": "G15-TP07", "level": "xã" }, { "name": "x" }]
        """;

    [Fact]
    public async Task The_list_finds_what_is_published_without_diacritics()
    {
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync("/office/catalogue?q=khai+sinh");
        browser.Words.ShouldContain("Đăng ký khai sinh 1.001193");
        browser.Words.ShouldNotContain("1.014137");
    }

    [Fact]
    public async Task An_import_shows_every_repair_and_publishes_nothing()
    {
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await ImportAsync(browser, Record);
        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Words.ShouldContain("- CẤP SỔ XANH CHO NGƯỜI DÂN");
        browser.Words.ShouldContain("Đã đổi chữ in hoa");
        browser.Words.ShouldContain("Bản ghi thứ 2");
        (await web.ReadAsync(db => db.Procedures.AnyAsync(p => p.Code == "9.500001"))).ShouldBeFalse();
        await browser.GetAsync("/office/catalogue");
        browser.Words.ShouldContain("Cấp sổ xanh cho người dân");
    }

    [Theory]
    [InlineData("<html>", "Tệp không đọc được, lỗi ở dòng 1")]
    [InlineData("[{ \"code\": 5 }]", "Tệp không đọc được, lỗi ở dòng 1")]
    [InlineData("[]", "Tệp không có thủ tục nào để nhập")]
    [InlineData("", "Tệp trống")]
    public async Task Garbage_is_refused_in_words(string content, string words)
    {
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await ImportAsync(browser, content);
        ((int)browser.Status).ShouldBeInRange(400, 499);
        browser.Words.ShouldContain(words);
    }

    [Fact]
    public async Task A_draft_is_published_by_a_second_person()
    {
        using var first = await web.SignInAsync(SampleUsers.Administrator);
        await first.GetAsync("/office/catalogue/procedures/1.004222");
        await first.SubmitAsync();
        var address = first.Address;
        first.Words.ShouldContain("Có thể công bố");
        first.Words.ShouldContain("Kiều Văn Đạt");
        first.Page.QuerySelector("#publish")!.HasAttribute("disabled").ShouldBeTrue();
        await first.PostAsync(PathOf(address));
        first.Status.ShouldBe(HttpStatusCode.Conflict);
        first.Words.ShouldContain("không được tự công bố");

        using var second = await web.SignInAsync(SampleUsers.SecondAdministrator);
        await second.GetAsync(address);
        await second.PostAsync(PathOf(address));
        second.Words.ShouldContain("Đã công bố phiên bản 2");
        (await web.ReadAsync(db => db.ProcedureVersions.CountAsync(v => v.ProcedureCode == "1.004222"))).ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_with_findings_names_file_element_and_line_and_is_not_published()
    {
        var editor = await web.ActorAsync(SampleUsers.SecondAdministrator);
        var draft = await web.RunAsync((StartProcedureDraft f) => f.HandleAsync(new("1.000656"), editor, default));
        var process = draft.Files().Texts[PackageFiles.Process].Replace("motcua:role=\"leader\"", "motcua:role=\"king\"");
        await web.RunAsync((SaveProcedureDraft f) => f.HandleAsync(
            new(draft.Id, draft.Version, new(new Dictionary<string, string> { [PackageFiles.Process] = process })), editor, default));
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"/office/catalogue/drafts/{draft.Id:D}");
        var row = browser.Page.QuerySelectorAll("#findings tbody tr").First(r => r.TextContent.Contains("king"));
        row.TextContent.ShouldContain("process.bpmn");
        row.TextContent.ShouldContain("sign");
        row.Children[2].TextContent.ShouldBe(LineOf(process, "\"sign\""));
        await browser.PostAsync($"/office/catalogue/drafts/{draft.Id:D}");
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Words.ShouldContain("Gói thủ tục 1.000656 có");
        await browser.PostAsync($"/office/catalogue/drafts/{draft.Id:D}?handler=Discard");
        browser.Words.ShouldContain("Đã bỏ bản nháp");
        (await web.ReadAsync(db => db.ProcedureDrafts.AnyAsync(d => d.Id == draft.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_draft_is_compared_and_tried_out()
    {
        var editor = await web.ActorAsync(SampleUsers.SecondAdministrator);
        var draft = await web.RunAsync((StartProcedureDraft f) => f.HandleAsync(new("1.001193"), editor, default));
        var sheet = draft.Files().Texts[PackageFiles.Sheet].Replace("limit: {value: 1, unit: working-day}", "limit: {value: 2, unit: working-day}");
        await web.RunAsync((SaveProcedureDraft f) => f.HandleAsync(
            new(draft.Id, draft.Version, new(new Dictionary<string, string> { [PackageFiles.Sheet] = sheet })), editor, default));
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"/office/catalogue/drafts/{draft.Id:D}/compare");
        browser.Words.ShouldContain("1 ngày làm việc 2 ngày làm việc");
        browser.Words.ShouldContain("Thêm: limit: {value: 2, unit: working-day}");
        await browser.GetAsync($"/office/catalogue/drafts/{draft.Id:D}/try");
        await browser.SubmitAsync(new() { ["family"] = "married", ["foreignParent"] = "false", ["registeredBefore"] = "false", ["answer-birthProof"] = "pledge" });
        browser.Words.ShouldContain("Xác minh việc sinh Chuyên viên, 2 giờ làm việc");
        browser.Words.ShouldContain("Quy trình đi đến kết thúc.");
        browser.Words.ShouldContain("case = 1.001193.01 (dòng 1)");
        await browser.SubmitAsync(new() { ["family"] = "married", ["foreignParent"] = "true", ["registeredBefore"] = "false" });
        browser.Words.ShouldContain("yếu tố nước ngoài");
    }

    private static string LineOf(string text, string part) =>
        $"{1 + Array.FindIndex(text.Split('\n'), l => l.Contains($"id={part}", StringComparison.Ordinal))}";

    private static async Task ImportAsync(Browser browser, string content)
    {
        await browser.GetAsync("/office/catalogue/import");
        await browser.UploadAsync("/office/catalogue/import", new() { ["EffectiveFrom"] = "2026-04-01" },
            ("Export", "export.json", Encoding.UTF8.GetBytes(content)));
    }

    private static string PathOf(string address) => new Uri(new Uri("http://localhost/"), address).AbsolutePath;
}
