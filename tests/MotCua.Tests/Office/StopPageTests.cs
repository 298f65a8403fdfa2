using MotCua.Core.Organisation;
using MotCua.Core.Oversight;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>The monitor of the city reads that a counter stands still and takes it on.</summary>
public sealed class StopPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task From_the_alert_to_its_owner()
    {
        using var monitor = await web.SignInAsync(SampleUsers.Monitor);
        await monitor.GetAsync("/office/oversight/stops");
        monitor.Words.ShouldContain("Không có quầy nào ngừng bất thường");
        var verdict = new StopVerdict(true, 180, 17.5, 12, new DateOnly(2026, 3, 3), 8);
        await web.RunAsync(async (RaiseStopAlert f) =>
        {
            await f.HandleAsync(new(LoadOrganisation.UnitId(OrganisationSamples.Desk), "intake", SampleWorld.Now, verdict, 1), Actor.System, default);
            return 0;
        });
        await monitor.GetAsync("/office/oversight");
        monitor.Words.ShouldContain("1 quầy đang ngừng bất thường");
        await monitor.GetAsync("/office/oversight/stops");
        monitor.Words.ShouldContain("bình thường đã có khoảng 17,5 hồ sơ");
        await monitor.SubmitAsync(new() { ["Note"] = "" });
        monitor.Words.ShouldContain("Chưa ai nhận");
        await monitor.SubmitAsync(new() { ["Note"] = "Đã gọi phường." });
        monitor.Words.ShouldContain("Đang xử lý");
        monitor.Words.ShouldContain("Đã gọi phường.");
        await monitor.GetAsync("/language/en?back=/office/oversight/stops");
        monitor.Words.ShouldContain("Taken on");
    }
}
