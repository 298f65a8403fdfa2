using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Organisation;

public sealed class IntakeStatusTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Intake_is_closed_from_the_start_up_to_the_end_for_what_the_act_names()
    {
        var act = OrganisationSamples.Closure(5) with { ProcedureCode = "1.001193", Channel = Channel.Online };
        await core.CloseAsync(act);
        (await WhyNotOpenAsync(act.StartAt.AddSeconds(-1))).ShouldBeNull();
        (await WhyNotOpenAsync(act.StartAt))!.Code.ShouldBe("intake-closed");
        (await WhyNotOpenAsync(act.EndAt.AddSeconds(-1)))!.Args.ShouldContain("12/QĐ-UBND");
        (await WhyNotOpenAsync(act.EndAt)).ShouldBeNull();
        (await WhyNotOpenAsync(act.StartAt, procedure: "1.000894")).ShouldBeNull();
        (await WhyNotOpenAsync(act.StartAt, channel: Channel.Direct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_notice_names_the_desk_and_who_takes_in_instead()
    {
        var act = OrganisationSamples.Closure(40);
        await core.CloseAsync(act);
        var notice = (await core.RunAsync((IntakeStatus s) => s.NoticesAsync(act.StartAt, default))).Single(n => n.Closure.StartAt == act.StartAt);
        notice.Unit.Code.ShouldBe(OrganisationSamples.Desk);
        notice.Substitute.Code.ShouldBe(OrganisationSamples.OtherDesk);
        (await core.RunAsync((IntakeStatus s) => s.NoticesAsync(act.EndAt, default))).ShouldNotContain(n => n.Closure.StartAt == act.StartAt);
    }

    private Task<Refusal?> WhyNotOpenAsync(DateTimeOffset at, string procedure = "1.001193", Channel channel = Channel.Online) =>
        core.RunAsync((IntakeStatus s) => s.WhyNotOpenAsync(
            LoadOrganisation.UnitId(OrganisationSamples.Desk), procedure, channel, at, default));
}
