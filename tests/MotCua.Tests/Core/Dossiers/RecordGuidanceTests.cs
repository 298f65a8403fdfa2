using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RecordGuidanceTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private HelpStory Story => new(core.Services);

    [Theory]
    [InlineData(GuidanceOutcome.RefusedByCitizen)]
    [InlineData(GuidanceOutcome.Impossible)]
    public async Task What_did_not_work_needs_its_reason(GuidanceOutcome outcome)
    {
        await Refused.WithAsync("guidance-reason-needed", () => Story.RecordAsync(outcome, " "));
        (await Story.RecordAsync(outcome, "Không có điện thoại thông minh.")).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public Task It_is_about_a_procedure() =>
        Refused.WithAsync("guidance-procedure-needed", () => Story.RecordAsync(GuidanceOutcome.Guided, "", procedure: "9.999999"));

    [Fact]
    public Task Only_a_helper_records() =>
        Refused.WithAsync("needs-role-here", () => Story.RecordAsync(GuidanceOutcome.Guided, "", SampleUsers.Specialist));
}
