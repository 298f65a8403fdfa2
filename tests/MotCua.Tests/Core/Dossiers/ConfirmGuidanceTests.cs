using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ConfirmGuidanceTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private HelpStory Story => new(core.Services);

    [Fact]
    public async Task The_person_says_once_whether_it_is_true()
    {
        var record = await Story.RecordAsync(GuidanceOutcome.Assisted, "");
        var said = await SayAsync(record, record.ConfirmKey, agreed: false);
        said.Agreed.ShouldBe(false);
        said.ConfirmedAt.ShouldBe(SampleWorld.Now);
        await Refused.WithAsync("guidance-confirmed", () => SayAsync(record, record.ConfirmKey, agreed: true));
    }

    [Fact]
    public async Task A_wrong_key_finds_nothing_and_an_officer_does_not_confirm()
    {
        var record = await Story.RecordAsync(GuidanceOutcome.Guided, "");
        await Should.ThrowAsync<NotFoundException>(() => SayAsync(record, new string('0', 24), agreed: true));
        await Refused.WithAsync("guidance-confirm-citizen", () => Story.Desk.ActAsync(SampleUsers.Receiver, (ConfirmGuidance f, Actor a) =>
            f.HandleAsync(new(record.Code, record.ConfirmKey, true), a, default)));
    }

    private Task<GuidanceRecord> SayAsync(GuidanceRecord record, string key, bool agreed) =>
        core.RunAsync((ConfirmGuidance f) => f.HandleAsync(new(record.Code, key, agreed), Actor.Anonymous, default));
}
