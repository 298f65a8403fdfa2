using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>The period of the figures as an officer types it.</summary>
public sealed class KpiPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Theory]
    [InlineData("1/2/2026", "3/3/2026", "01/02/2026", "03/03/2026", false)]
    [InlineData("2026-02-01", "", "01/02/2026", "03/03/2026", false)]
    [InlineData("31/2/2026", "", "31/2/2026", "03/03/2026", true)]
    [InlineData("31/2/2026", "3/3/2026", "31/2/2026", "03/03/2026", true)]
    public async Task A_wrong_date_stays_as_typed_and_the_other_as_taken(string from, string to, string shownFrom, string shownTo, bool wrong)
    {
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        var page = await leader.GetAsync($"/office/kpi?From={Uri.EscapeDataString(from)}&To={Uri.EscapeDataString(to)}");
        page.QuerySelector("input[name=From]")!.GetAttribute("value").ShouldBe(shownFrom);
        page.QuerySelector("input[name=To]")!.GetAttribute("value").ShouldBe(shownTo);
        (page.QuerySelector(".govuk-error-summary") is not null).ShouldBe(wrong);
    }
}
