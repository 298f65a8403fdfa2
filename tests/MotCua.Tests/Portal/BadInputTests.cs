using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Documents;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>
/// What people and browsers send that cannot be right: the answer is clear in both languages, what was typed is still
/// there, and nothing is half-written. Papers and rules in depth: FileInspectionTests, FormValidatorTests; packages:
/// CataloguePagesTests; what officers send: Office/BadInputTests.
/// </summary>
public sealed class BadInputTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Paper = "giay-chung-sinh";

    private Desk Desk => new(web.Services);

    [Theory]
    [InlineData("vi", "phải có đúng 12 chữ số, như trên thẻ căn cước")]
    [InlineData("en", "must have exactly 12 digits, as on the identity card")]
    public async Task A_malformed_identity_number(string language, string words)
    {
        var draft = await StartAsync();
        using var browser = await OpenAsync(language);
        await FillAsync(browser, draft, new() { ["applicantId"] = "00119400000X" });
        browser.Words.ShouldContain(words);
        browser.Page.QuerySelector("[name=applicantId]")!.GetAttribute("value").ShouldBe("00119400000X");
        browser.Page.QuerySelector("[name=applicantName]")!.GetAttribute("value").ShouldBe("Nguyễn Thị Mai");
        (await LoadAsync(draft)).DonePages.ShouldBe("");
    }

    [Theory]
    [InlineData("vi", "phải là ngày có thật")]
    [InlineData("en", "must be a real date")]
    public async Task A_date_that_does_not_exist(string language, string words)
    {
        var draft = await StartAsync();
        using var browser = await OpenAsync(language);
        await FillAsync(browser, draft, new()
        {
            ["applicantBirthDate-day"] = "31", ["applicantBirthDate-month"] = "02", ["applicantBirthDate-year"] = "1994",
        });
        browser.Words.ShouldContain(words);
        string[] parts = ["day", "month", "year"];
        parts.Select(p => browser.Page.QuerySelector($"[name=applicantBirthDate-{p}]")!.GetAttribute("value")).ShouldBe(["31", "02", "1994"]);
        (await LoadAsync(draft)).DonePages.ShouldBe("");
    }

    public static TheoryData<string, string, byte[], string> BadFiles => new()
    {
        { "vi", "a.pdf", "MZ this is a program"u8.ToArray(), "Loại tệp này không được nhận" },
        { "en", "a.pdf", "MZ this is a program"u8.ToArray(), "This type of file is not accepted" },
        { "vi", "a.pdf", [], "Tệp trống" },
        { "en", "a.pdf", [], "The file is empty" },
        { "vi", "a.pdf", [.. SamplePdf.Good, .. new byte[11 * 1024 * 1024]], "Tệp lớn hơn 10 MB" },
        { "en", "a.pdf", [.. SamplePdf.Good, .. new byte[11 * 1024 * 1024]], "The file is larger than 10 MB" },
        { "vi", "a.pdf", SamplePdf.With("/OpenAction<</S/JavaScript/JS(x)>>"), "Tệp PDF có mã lệnh" },
        { "en", "a.pdf", SamplePdf.With("/OpenAction<</S/JavaScript/JS(x)>>"), "The PDF holds scripts" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_file_that_is_not_taken(string language, string name, byte[] content, string words)
    {
        var draft = (await Desk.BirthDraftAsync()).Id;
        var before = await StateAsync(draft);
        using var browser = await OpenAsync(language);
        await browser.GetAsync($"/drafts/{draft}/documents");
        await browser.UploadAsync($"/drafts/{draft}/documents?handler=Upload", new() { ["document"] = Paper }, ("file", name, content));
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Words.ShouldContain(words);
        browser.Words.ShouldContain("giấy chứng sinh.pdf", Case.Sensitive, "what was uploaded before stays");
        (await StateAsync(draft)).ShouldBe(before);
        Directory.GetFiles(Path.Combine(web.DataFolder, "files", "tmp")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_double_click_on_submit_makes_one_dossier()
    {
        var draft = (await Desk.BirthDraftAsync()).Id;
        using var browser = await OpenAsync("vi");
        await browser.GetAsync($"/drafts/{draft}/check");
        var token = browser.Page.QuerySelector("main form [name=_form]")!.GetAttribute("value")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => browser.Http.PostAsync(
            $"/drafts/{draft}/check", new FormUrlEncodedContent([new("_form", token), new("ReturnMethod", "Electronic")])))));
        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.Redirect);
        answers.Select(a => a.Headers.Location!.OriginalString).Distinct().ShouldHaveSingleItem().ShouldEndWith("/filed");
        (await web.ReadAsync(db => db.Dossiers.CountAsync(d => d.DraftId == draft))).ShouldBe(1);
    }

    [Theory]
    [InlineData("vi", "Hồ sơ chưa đủ")]
    [InlineData("en", "The dossier is not complete")]
    public async Task A_step_skipped_by_its_address(string language, string words)
    {
        var draft = await StartAsync();
        using var browser = await OpenAsync(language);
        await browser.GetAsync($"/drafts/{draft}/check");
        browser.Address.ShouldBe($"/drafts/{draft}/form/page_applicant");
        await browser.GetAsync($"/drafts/{draft}/documents");
        browser.Address.ShouldBe($"/drafts/{draft}/form/page_applicant");
        var token = browser.Page.QuerySelector("main form [name=_form]")!.GetAttribute("value")!;
        using var answer = await browser.Http.PostAsync($"/drafts/{draft}/check", new FormUrlEncodedContent([new("_form", token)]));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        (await LoadAsync(draft)).DossierId.ShouldBeNull();
        (await web.ReadAsync(db => db.Dossiers.CountAsync(d => d.DraftId == draft))).ShouldBe(0);
    }

    [Theory]
    [InlineData("vi", "Không tìm thấy trang")]
    [InlineData("en", "Page not found")]
    public async Task The_code_of_another_citizen(string language, string words)
    {
        var dossier = await Desk.FileBirthAsync();
        var draft = await StartAsync();
        using var other = await OpenAsync(language, SampleUsers.OtherCitizen);
        string[] addresses =
            [$"/dossiers/{dossier.Code}", $"/dossiers/{dossier.Code}/filed", $"/dossiers/{dossier.Code}/supplement", $"/drafts/{draft}", $"/drafts/{draft}/check"];
        foreach (var address in addresses)
        {
            await other.GetAsync(address);
            other.Status.ShouldBe(HttpStatusCode.NotFound, address);
            other.Words.ShouldContain(words);
            other.Text.ShouldNotContain("Nguyễn Thị Mai");
        }
    }

    [Theory]
    [InlineData("vi", "Mã hồ sơ hoặc thông tin kèm theo chưa đúng", "Đã nhập sai nhiều lần")]
    [InlineData("en", "The dossier number or the second item is not right", "Too many wrong tries")]
    public async Task Tracking_with_a_wrong_factor(string language, string wrong, string locked)
    {
        var dossier = await Desk.FileBirthAsync();
        using var stranger = web.Open();
        await stranger.GetAsync($"/language/{language}?back=/track");
        for (var i = 0; i < 6; i++)
        {
            await stranger.SubmitAsync(new() { ["Code"] = dossier.Code, ["Factor"] = "1899" });
            stranger.Words.ShouldContain(i < 5 ? wrong : locked);
            stranger.Page.QuerySelector("[name=Code]")!.GetAttribute("value").ShouldBe(dossier.Code);
        }
        stranger.Text.ShouldNotContain("Nguyễn Thị Mai");
    }

    [Theory]
    [InlineData("vi", "Bản nháp này đã quá hạn lưu")]
    [InlineData("en", "This draft has expired")]
    public async Task A_draft_that_has_expired(string language, string words)
    {
        var draft = await StartAsync();
        using var browser = await OpenAsync(language);
        await browser.GetAsync($"/drafts/{draft}/form/page_applicant");
        await web.ArrangeAsync(async db => (await db.DossierDrafts.SingleAsync(d => d.Id == draft)).ExpiresAt = SampleWorld.Now);
        var before = await StateAsync(draft);
        await browser.PostAsync($"/drafts/{draft}/form/page_applicant", new() { ["applicantName"] = "Nguyễn Thị Mới" });
        browser.Status.ShouldBe(HttpStatusCode.Conflict);
        browser.Words.ShouldContain(words);
        browser.Page.QuerySelector("[name=applicantName]")!.GetAttribute("value").ShouldBe("Nguyễn Thị Mới");
        foreach (var page in (string[])["", "/form/page_applicant", "/documents", "/check"])
        {
            await browser.GetAsync($"/drafts/{draft}{page}");
            browser.Status.ShouldBe(HttpStatusCode.Conflict, page);
            browser.Words.ShouldContain(words);
        }
        (await StateAsync(draft)).ShouldBe(before);
    }

    private async Task<Browser> OpenAsync(string language, string username = SampleUsers.Citizen)
    {
        var browser = await web.SignInAsync(username);
        await browser.GetAsync($"/language/{language}?back=/");
        return browser;
    }

    private async Task<Guid> StartAsync() => (await Desk.ActAsync(SampleUsers.Citizen, (StartDraft f, Actor a) => f.HandleAsync(
        new(Desk.Birth, new JsonObject { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false }, Channel.Online),
        a, default))).Id;

    /// <summary>The first page of the form, right but for what is given.</summary>
    private static async Task FillAsync(Browser browser, Guid draft, Dictionary<string, string> wrong)
    {
        var typed = new Dictionary<string, string>
        {
            ["applicantName"] = "Nguyễn Thị Mai", ["applicantId"] = "001194000001", ["applicantBirthDate-day"] = "12",
            ["applicantBirthDate-month"] = "3", ["applicantBirthDate-year"] = "1994", ["applicantPhone"] = "0900000001",
            ["applicantEmail"] = "cong.dan@example.com", ["applicantAddress"] = "12 phố Quán Thánh, phường Ba Đình",
        };
        foreach (var (name, value) in wrong)
            typed[name] = value;
        await browser.GetAsync($"/drafts/{draft}/form/page_applicant");
        await browser.SubmitAsync(typed);
        browser.Address.ShouldBe($"/drafts/{draft}/form/page_applicant", "the page is shown again");
    }

    private Task<DossierDraft> LoadAsync(Guid draft) => web.ReadAsync(db => db.DossierDrafts.AsNoTracking().SingleAsync(d => d.Id == draft));

    /// <summary>Everything an attempt could have written.</summary>
    private Task<(int Version, string Answers, int Files, int Stored, int Facts)> StateAsync(Guid draft) => web.ReadAsync(async db =>
    {
        var row = await db.DossierDrafts.AsNoTracking().Include(d => d.Files).SingleAsync(d => d.Id == draft);
        return (row.Version, row.Answers, row.Files.Count, await db.StoredFiles.CountAsync(), await db.JournalEntries.CountAsync());
    });
}
