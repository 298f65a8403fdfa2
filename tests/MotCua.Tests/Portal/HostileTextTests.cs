using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>Words and papers nobody expects: taken whole or refused kindly, on every page they come to.</summary>
public sealed class HostileTextTests(WebFixture web) : IClassFixture<WebFixture>
{
    private Desk Desk => new(web.Services);

    public static TheoryData<string, string> Names => new()
    {
        { "decomposed", "Trần Minh Ánh".Normalize(NormalizationForm.FormD) },
        { "emoji", "Trần 👶🏽 Minh 👨‍👩‍👧 Anh" },
        { "right to left", "مريم \u202Egnp.exe שרה" },
        { "markup", "<img src=x onerror=alert(1)> {{7*7}} =HYPERLINK(\"x\")" },
        { "control", "Trần\u0001Minh\u0008Anh" },
    };

    [Theory, MemberData(nameof(Names))]
    public async Task A_name_nobody_expects_goes_through_every_page(string kind, string name)
    {
        var draft = await Desk.BirthDraftAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/drafts/{draft.Id}/form/page_child");
        await citizen.SubmitAsync(new() { ["childName"] = name });
        citizen.Status.ShouldBe(HttpStatusCode.OK, citizen.Words);
        var kept = (string)JsonNode.Parse((await LoadAsync(draft.Id)).Answers)!["childName"]!;
        await citizen.GetAsync($"/drafts/{draft.Id}/check");
        citizen.Status.ShouldBe(HttpStatusCode.OK, kind);
        citizen.Address.ShouldEndWith(citizen.Words.Contains(kept.Split(' ')[0]) ? "/check" : "/form/page_child");
        citizen.Page.QuerySelector("main img[src=x]").ShouldBeNull();
        if (!citizen.Address.EndsWith("/check", StringComparison.Ordinal))
            return;
        var dossier = await Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) => f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default));
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Status.ShouldBe(HttpStatusCode.OK, kind);
        officer.Page.QuerySelector("main img[src=x]").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_with_a_page()
    {
        var draft = await Desk.BirthDraftAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/drafts/{draft.Id}/form/page_child");
        await citizen.SubmitAsync(new() { ["childName"] = "Trần\u0000Minh" });
        citizen.Status.ShouldBe(HttpStatusCode.BadRequest);
        citizen.Words.ShouldContain("Không đọc được yêu cầu");
    }

    [Fact]
    public async Task Ten_thousand_letters_are_kept_or_the_limit_is_said()
    {
        var draft = await Desk.BirthDraftAsync();
        var text = new string('ộ', 10_000);
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/drafts/{draft.Id}/form/page_applicant");
        await citizen.SubmitAsync(new() { ["applicantAddress"] = text });
        citizen.Status.ShouldBe(HttpStatusCode.OK);
        ((string)JsonNode.Parse((await LoadAsync(draft.Id)).Answers)!["applicantAddress"]!).Length.ShouldBe(text.Length, "nothing typed is lost");
    }

    [Fact]
    public async Task Composed_and_decomposed_words_find_the_same()
    {
        using var browser = web.Open();
        await browser.GetAsync("/search?q=" + Uri.EscapeDataString("khai sinh".Normalize(NormalizationForm.FormC)));
        var composed = Links(browser);
        await browser.GetAsync("/search?q=" + Uri.EscapeDataString("khai sinh".Normalize(NormalizationForm.FormD)));
        Links(browser).ShouldBe(composed);
        await browser.GetAsync("/search?q=" + Uri.EscapeDataString("thẻ căn cước".Normalize(NormalizationForm.FormD)));
        browser.Words.ShouldContain("căn cước");
    }

    [Fact]
    public void A_long_name_of_emoji_is_cut_between_characters()
    {
        var clean = FileNames.Clean(string.Concat(Enumerable.Repeat("a👶", 90)) + ".pdf");
        clean.Length.ShouldBeLessThanOrEqualTo(120);
        clean.ShouldEndWith("….pdf");
        Should.NotThrow(() => new UTF8Encoding(false, true).GetBytes(clean));
    }

    [Fact]
    public async Task An_archive_is_refused_before_it_is_opened()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = zip.CreateEntry("a", CompressionLevel.Optimal).Open())
            await entry.WriteAsync(new byte[20_000_000]);
        var draft = await Desk.BirthDraftAsync();
        await Refused.WithAsync("file-type-not-accepted", () => Desk.ActAsync(SampleUsers.Citizen, (AttachDraftFile f, Actor a) =>
            f.HandleAsync(new(draft.Id, "giay-chung-sinh", "a.zip", new MemoryStream(bomb.ToArray())), a, default)));
    }

    [Theory]
    [InlineData("vi", "Biên nhận thật", "Biên nhận này không do hệ thống này cấp, hoặc đã bị sửa")]
    [InlineData("en", "The receipt is genuine", "This receipt was not issued by this system, or it was changed")]
    public async Task A_forged_receipt_is_told_from_a_genuine_one(string language, string genuine, string forged)
    {
        var dossier = await Desk.FileBirthAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}/receipt");
        var receipt = Encoding.UTF8.GetString(citizen.Bytes);
        using var anybody = web.Open();
        await anybody.GetAsync($"/language/{language}?back=/verify/receipt");
        (string Content, string Words)[] tries =
        [
            (receipt, genuine), (receipt.Replace(dossier.Attachments[0].FileHash, new string('0', 64), StringComparison.Ordinal), forged),
            (receipt.Replace("\"size\":", "\"size\":1", StringComparison.Ordinal), forged), ("{}", forged), ("not json", forged), ("null", forged), (receipt.Replace("\"files\":[", "\"files\":[null,", StringComparison.Ordinal), forged),
        ];
        foreach (var (content, words) in tries)
        {
            await anybody.GetAsync("/verify/receipt");
            await anybody.UploadAsync("/verify/receipt", [], ("receipt", "a.json", Encoding.UTF8.GetBytes(content)));
            anybody.Words.ShouldContain(words, Case.Sensitive, content[..Math.Min(80, content.Length)]);
        }
    }

    private static List<string?> Links(Browser browser) =>
        [.. browser.Page.QuerySelectorAll("main a[href^='/procedures/']").Select(a => a.GetAttribute("href"))];

    private Task<DossierDraft> LoadAsync(Guid id) => web.ReadAsync(db => db.DossierDrafts.AsNoTracking().SingleAsync(d => d.Id == id));
}
