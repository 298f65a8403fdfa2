using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;
using SkiaSharp;

namespace MotCua.Tests.Portal;

public sealed class FilePagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Paper = "giay-chung-sinh";

    private Desk Desk => new(web.Services);

    [Theory]
    [InlineData("vi", "Đã kiểm tra: ảnh JPEG, 500 × 400 điểm", "đã bỏ nơi chụp", "Lưu ý: Ảnh nhỏ, chữ có thể khó đọc")]
    [InlineData("en", "Checked: JPEG picture, 500 × 400 pixels", "without place, time and device", "Note: The picture is small")]
    public async Task What_was_found_is_read_by_the_person_and_the_officer_alike(string language, params string[] lines)
    {
        var draft = (await Desk.BirthDraftAsync()).Id;
        using var browser = await web.SignInAsync(SampleUsers.Citizen);
        await browser.GetAsync($"/language/{language}?back=/drafts/{draft}/documents");
        await browser.UploadAsync($"/drafts/{draft}/documents?handler=Upload", new() { ["document"] = Paper }, ("file", "IMG_01.png", Picture()));
        Sees(browser, lines);
        browser.Words.ShouldContain("IMG_01.jpg", Case.Sensitive, "the ending is that of what the file is");
        await browser.GetAsync($"/drafts/{draft}/check");
        Sees(browser, lines);
        var dossier = await Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) => f.HandleAsync(new(draft, ReturnMethod.Electronic), a, default));
        await browser.GetAsync($"/dossiers/{dossier.Code}/filed");
        Sees(browser, lines);
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync($"/language/{language}?back=/office");
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        Sees(officer, lines);
    }

    [Theory]
    [InlineData("vi", "Không thấy nội dung nào trên tệp này", "Tên tệp có đuôi .exe nhưng nội dung là jpg")]
    [InlineData("en", "Nothing can be seen in this file", "The name ends in .exe but the content is jpg")]
    public async Task A_blank_picture_and_a_false_name_are_said(string language, string blank, string name)
    {
        var draft = (await Desk.BirthDraftAsync()).Id;
        using var browser = await web.SignInAsync(SampleUsers.Citizen);
        await browser.GetAsync($"/language/{language}?back=/drafts/{draft}/documents");
        await browser.UploadAsync($"/drafts/{draft}/documents?handler=Upload", new() { ["document"] = Paper }, ("file", "a.jpg", Picture(bars: 0)));
        browser.Words.ShouldContain(blank);
        await browser.GetAsync($"/drafts/{draft}/documents");
        await browser.UploadAsync($"/drafts/{draft}/documents?handler=Upload", new() { ["document"] = Paper }, ("file", "a.exe", Picture()));
        browser.Words.ShouldContain(name);
    }

    private static void Sees(Browser browser, string[] lines)
    {
        foreach (var line in lines)
            browser.Words.ShouldContain(line, Case.Sensitive, browser.Address);
    }

    private static byte[] Picture(int bars = 20)
    {
        using var page = new SKBitmap(500, 400);
        page.Erase(SKColors.White);
        using var canvas = new SKCanvas(page);
        using var ink = new SKPaint { Color = SKColors.Black };
        for (var i = 0; i < bars; i++)
            canvas.DrawRect(50 + 20 * i, 180, 6, 30, ink);
        using var data = page.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }
}
