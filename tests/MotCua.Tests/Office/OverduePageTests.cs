using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>The register is one click from the desk, and an empty one says what was looked at.</summary>
public sealed class OverduePageTests : IAsyncLifetime
{
    private readonly WebFixture web = new();

    public ValueTask InitializeAsync() => web.InitializeAsync();

    public ValueTask DisposeAsync() => web.DisposeAsync();

    [Fact]
    public async Task Empty_it_says_how_many_were_examined_and_that_the_chain_stands_still()
    {
        await new Desk(web.Services).ReceivedBirthAsync();
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        var desk = await leader.GetAsync("/office");
        desk.QuerySelector("a[href='/office/overdue']")!.TextContent.ShouldContain("hồ sơ quá hạn chưa xin lỗi");
        leader.Words.ShouldContain("Nhắc hạn đang dừng");
        await leader.GetAsync("/office/overdue");
        leader.Words.ShouldContain("Bộ phận nhắc hạn tự động chưa chạy trong 15 phút qua");
        leader.Words.ShouldMatch("Đã xem [1-9][0-9]* hồ sơ đang chạy");
        await web.RunAsync(async (DutyWatch w) => { await w.RunAsync(default); return 0; });
        await leader.GetAsync("/office/overdue");
        leader.Words.ShouldNotContain("chưa chạy trong 15 phút");
    }

    [Fact]
    public async Task A_late_dossier_stands_in_it_and_among_the_reminders()
    {
        var dossier = await new Desk(web.Services).ReceivedBirthAsync();
        web.Clock.Advance(TimeSpan.FromDays(3));
        await web.RunAsync(async (DutyWatch w) => { await w.RunAsync(default); return 0; });
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        await leader.GetAsync("/office/overdue");
        leader.Words.ShouldContain(dossier.Code);
        leader.Words.ShouldContain("Dự thảo chờ ký");
        await leader.GetAsync("/office/duty");
        leader.Words.ShouldContain(dossier.Code);
        leader.Page.QuerySelector($"a[href='/office/dossiers/{dossier.Code}/apology']").ShouldNotBeNull();
        await leader.GetAsync("/language/en?back=/office/overdue");
        leader.Words.ShouldContain("Overdue without apology");
    }
}
