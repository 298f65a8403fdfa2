using System.Net;
using System.Text;
using MotCua.Core.Catalogue;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>Files of a draft are edited without any script: as text, by upload, and as a table of steps.</summary>
public sealed class CatalogueEditorTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_file_is_edited_as_text_and_saved()
    {
        var address = await DraftAsync("1.014137");
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"{address}/files/procedure.yaml");
        var text = Source(browser).Replace("value: 5, unit: working-day", "value: 4, unit: working-day");
        await browser.PostAsync($"{address}/files/procedure.yaml", new() { ["Text"] = text.Replace("\n", "\r\n") });
        browser.Words.ShouldContain("Đã lưu, bản nháp lần 2");
        (await LoadAsync(address)).Files().Texts[PackageFiles.Sheet].ShouldBe(text);
        await browser.GetAsync($"{address}/files/procedure.yaml/download");
        Encoding.UTF8.GetString(browser.Bytes).ShouldBe(text);
    }

    [Fact]
    public async Task Inline_styles_are_allowed_to_two_editors_alone()
    {
        var address = await DraftAsync("1.000703");
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        foreach (var file in new[] { PackageFiles.Rules, PackageFiles.Form })
        {
            await browser.GetAsync($"{address}/files/{file}");
            Policy(browser).ShouldContain("style-src 'self' 'unsafe-inline'");
            Policy(browser).ShouldContain("script-src 'self';");
        }
        foreach (var page in new[] { "", "/files/process.bpmn", "/files/procedure.yaml", "/files/rules.dmn/download" })
        {
            await browser.GetAsync(address + page);
            Policy(browser).ShouldContain("style-src 'self';");
        }
    }

    [Theory]
    [InlineData("form.json", "{ \"components\": [", "dòng")]
    [InlineData("procedure.yaml", "code: [", "procedure.yaml")]
    [InlineData("texts.vi.yaml", "- a", "texts.vi.yaml")]
    public async Task A_text_that_cannot_be_read_is_not_saved_and_not_lost(string file, string garbage, string words)
    {
        var address = await DraftAsync("1.000656", "1.000894", "1.001266");
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"{address}/files/{file}");
        await browser.PostAsync($"{address}/files/{file}", new() { ["Text"] = garbage });
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Source(browser).ShouldBe(garbage);
        browser.Words.ShouldContain("chưa lưu");
        browser.Text.ShouldContain(words);
        (await LoadAsync(address)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_diagram_that_cannot_run_is_saved_with_its_findings()
    {
        var address = await DraftAsync("1.001731");
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"{address}/files/process.bpmn");
        await browser.PostAsync($"{address}/files/process.bpmn", new() { ["Text"] = "<garbage/>" });
        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Words.ShouldContain("Quy trình không hợp lệ");
        await browser.GetAsync(address);
        browser.Words.ShouldContain("Còn");
    }

    [Fact]
    public async Task Checking_says_what_is_wrong_and_saves_nothing()
    {
        var address = await DraftAsync("1.001612");
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"{address}/files/process.bpmn");
        var wrong = Source(browser).Replace("motcua:role=\"leader\"", "motcua:role=\"king\"");
        using var answer = await browser.Http.PostAsync($"{address}/files/process.bpmn?handler=Check", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Text"] = wrong, ["Version"] = "1", ["_form"] = browser.Page.QuerySelector("input[name=_form]")!.GetAttribute("value")!,
        }));
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("king");
        page.ShouldContain("data-element=\"sign\"");
        (await LoadAsync(address)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_save_shows_both_and_loses_nothing()
    {
        var address = await DraftAsync("1.001776");
        using var first = await web.SignInAsync(SampleUsers.Administrator);
        using var second = await web.SignInAsync(SampleUsers.SecondAdministrator);
        await first.GetAsync($"{address}/files/texts.vi.yaml");
        await second.GetAsync($"{address}/files/texts.vi.yaml");
        var mine = Source(first).Replace("steps.sign: \"", "steps.sign: \"Của tôi. ");
        await second.PostAsync($"{address}/files/texts.vi.yaml", new() { ["Text"] = Source(second).Replace("steps.sign: \"", "steps.sign: \"Của người khác. ") });
        await first.PostAsync($"{address}/files/texts.vi.yaml", new() { ["Text"] = mine });
        first.Status.ShouldBe(HttpStatusCode.Conflict);
        Source(first).ShouldBe(mine);
        first.Words.ShouldContain("Có người đã lưu bản nháp trong lúc bạn sửa");
        first.Words.ShouldContain("Của người khác.");
        (await LoadAsync(address)).Files().Texts[PackageFiles.TextsVi].ShouldContain("Của người khác.");
        await first.PostAsync($"{address}/files/texts.vi.yaml");
        (await LoadAsync(address)).Files().Texts[PackageFiles.TextsVi].ShouldBe(mine);
    }

    [Fact]
    public async Task A_file_is_replaced_by_upload()
    {
        var address = await DraftAsync("1.003197");
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"{address}/files/texts.en.yaml");
        var text = Source(browser).Replace("steps.sign: \"", "steps.sign: \"Now: ");
        await browser.UploadAsync($"{address}/files/texts.en.yaml?handler=Upload", [], ("Upload", "texts.en.yaml", Encoding.UTF8.GetBytes(text)));
        browser.Words.ShouldContain("Đã lưu");
        (await LoadAsync(address)).Files().Texts[PackageFiles.TextsEn].ShouldBe(text);
    }

    [Fact]
    public async Task Steps_are_edited_as_a_table()
    {
        var address = await DraftAsync("1.010038");
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"{address}/steps");
        var steps = LinearProcess.Read((await LoadAsync(address)).Files().Texts[PackageFiles.Process])!.Steps;
        await browser.SubmitAsync(new() { ["act"] = "add" });
        browser.Words.ShouldContain("Chưa lưu");
        var last = steps.Count;
        await browser.SubmitAsync(new()
        {
            ["act"] = $"up-{last}", [$"Rows[{last}].NameVi"] = "Lưu hồ sơ", [$"Rows[{last}].NameEn"] = "Archive",
            [$"Rows[{last}].NowVi"] = "Đang lưu.", [$"Rows[{last}].NowEn"] = "Archiving.", [$"Rows[{last}].NextVi"] = "Xong.", [$"Rows[{last}].NextEn"] = "Done.",
        });
        (await LoadAsync(address)).Version.ShouldBe(1);
        await browser.SubmitAsync(new() { ["act"] = "save" });
        browser.Words.ShouldContain("Đã lưu, bản nháp lần 2");
        browser.Words.ShouldContain("Không còn lỗi nào");
        var saved = LinearProcess.Read((await LoadAsync(address)).Files().Texts[PackageFiles.Process])!.Steps;
        saved[^2].Name.ShouldBe("Lưu hồ sơ");
        saved[^1].ShouldBe(steps[^1]);
        await browser.SubmitAsync(new() { ["act"] = $"delete-{last - 1}" });
        await browser.SubmitAsync(new() { ["act"] = "save" });
        LinearProcess.Read((await LoadAsync(address)).Files().Texts[PackageFiles.Process])!.Steps.ShouldBe(steps);
    }

    [Fact]
    public async Task A_process_with_branches_points_to_the_diagram()
    {
        var address = await DraftAsync("1.001193");
        using var browser = await web.SignInAsync(SampleUsers.Administrator);
        await browser.GetAsync($"{address}/steps");
        browser.Words.ShouldContain("có nhánh rẽ");
        browser.Page.QuerySelector($"a[href='{address}/files/process.bpmn']").ShouldNotBeNull();
    }

    private static string Source(Browser browser) =>
        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)browser.Page.QuerySelector("#Text")!).Value;

    private static string Policy(Browser browser) => browser.Headers!.GetValues("Content-Security-Policy").Single();

    /// <summary>A draft of the first of these procedures that has none yet.</summary>
    private async Task<string> DraftAsync(params string[] codes)
    {
        var editor = await web.ActorAsync(SampleUsers.SecondAdministrator);
        foreach (var code in codes)
            if (await web.RunAsync((CatalogueLists l) => l.DraftOfAsync(code, editor, default)) is null)
                return $"/office/catalogue/drafts/{(await web.RunAsync((StartProcedureDraft f) => f.HandleAsync(new(code), editor, default))).Id:D}";
        throw new InvalidOperationException("Every one of them has a draft.");
    }

    private async Task<ProcedureDraft> LoadAsync(string address)
    {
        var editor = await web.ActorAsync(SampleUsers.SecondAdministrator);
        var id = Guid.Parse(address[^36..]);
        return await web.ReadAsync(db => db.LoadProcedureDraftAsync(id, null, editor, default));
    }
}
