using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>"Why is my due date this one" is answered day by day wherever a dossier is looked at, in both languages.</summary>
public sealed class ExplanationPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task The_tracking_page_says_why_the_date_is_this_one()
    {
        var dossier = await new Desk(web.Services).ReceivedBirthAsync();
        using var stranger = web.Open();
        await stranger.GetAsync($"/t/{dossier.Code}/{dossier.TrackingKey}");
        stranger.Words.ShouldContain("Vì sao là ngày này?");
        stranger.Words.ShouldContain("Bắt đầu tính từ 09:00 thứ Ba 03/03/2026.");
        stranger.Words.ShouldContain("Vậy hạn là");
        await stranger.GetAsync($"/language/en?back=/t/{dossier.Code}/{dossier.TrackingKey}");
        stranger.Words.ShouldContain("Counting starts at 09:00 on Tuesday 3 March 2026.");
        stranger.Words.ShouldContain("So the deadline is");
    }

    [Fact]
    public async Task The_applicant_and_the_officer_read_the_same_reason()
    {
        var dossier = await new Desk(web.Services).ReceivedBirthAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}");
        using var officer = await web.SignInAsync(SampleUsers.Specialist);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        Reasons(citizen).ShouldNotBeEmpty();
        Reasons(officer).ShouldBe(Reasons(citizen));
    }

    private static List<string> Reasons(Browser browser) =>
        [.. browser.Page.QuerySelectorAll("details ol li").Select(line => line.TextContent.Trim())];
}
