using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>The timeline says how long it still takes, and by which law it waits.</summary>
public sealed class TimelinePageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Working_days_are_counted_down_to_the_day_and_past_it()
    {
        var dossier = await new Desk(web.Services).ReceivedBirthAsync();
        var due = dossier.CurrentDueAt!.Value;
        async Task<string> AtAsync(DateTimeOffset at)
        {
            if (at > web.Clock.GetUtcNow())
                web.Clock.SetUtcNow(at);
            using var browser = web.Open();
            await browser.GetAsync($"/t/{dossier.Code}/{dossier.TrackingKey}");
            return browser.Words;
        }

        (await AtAsync(due.AddMinutes(-5))).ShouldContain("Đến hạn hôm nay");
        await web.ArrangeAsync(async db => (await db.Dossiers.FindAsync(dossier.Id))!.CurrentDueAt = due.AddDays(1));
        (await AtAsync(due)).ShouldContain("Còn 1 ngày làm việc");
        (await AtAsync(due.AddDays(15))).ShouldContain("Quá hạn 10 ngày làm việc");
    }
}
