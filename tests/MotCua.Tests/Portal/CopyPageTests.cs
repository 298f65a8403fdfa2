using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>An earlier dossier becomes a new draft, and the page says what does not come along.</summary>
public sealed class CopyPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task The_page_says_what_is_taken_over_and_begins_the_draft()
    {
        var dossier = await new Desk(web.Services).FileBirthAsync();
        using var owner = await web.SignInAsync(SampleUsers.Citizen);
        var page = await owner.GetAsync($"/dossiers/{dossier.Code}");
        await owner.GetAsync(page.QuerySelector("main a[href$='/copy']")!.GetAttribute("href")!);
        owner.Words.ShouldContain("cần nộp lại bản mới");
        await owner.SubmitAsync();
        owner.Words.ShouldContain("sao từ hồ sơ trước của bạn");
    }
}
