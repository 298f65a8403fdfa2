using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Whoever leads a unit sees its load, its gaps and what breaks tomorrow; and why a step is best given to whom.</summary>
public sealed class UnitDeskTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_head_sees_what_each_holds_and_what_nobody_has()
    {
        var (held, item) = await Desk.BirthAtAsync("appraise");
        await Desk.ActAsync(SampleUsers.Specialist, (ClaimWork f, Actor a) => f.HandleAsync(new(held.Id, null, item.Id), a, default));
        var (free, _) = await Desk.BirthAtAsync("appraise");
        var head = await core.ActorAsync(SampleUsers.Head);
        var view = await core.RunAsync((UnitDesk d) => d.ViewAsync(item.UnitId, head, default));
        var mine = view.Officers.Single(o => o.Officer.FullName == "Nguyễn Hữu Toàn");
        (mine.Open, mine.Points, mine.AwayToday).ShouldBe((1, AssignmentAdvice.PointsOf("appraise"), false));
        view.Unassigned["appraise"].ShouldBeGreaterThanOrEqualTo(1);
        view.BreaksTomorrow.Select(d => d.Id).ShouldContain(free.Id);
        view.LonelyPosts.ShouldContain(p => p.Role == Role.Head);
        await Refused.AsAbsentAsync(() => core.RunAsync((UnitDesk d) => d.ViewAsync(held.ReceivingUnitId, head, default)));
        var leader = await core.ActorAsync(SampleUsers.Leader);
        (await core.RunAsync((UnitDesk d) => d.UnitsAsync(leader, default))).Select(u => u.Id).ShouldContain(item.UnitId);
    }

    [Fact]
    public async Task Load_decides_then_experience_and_a_scope_that_does_not_fit_rules_out()
    {
        var (dossier, item) = await Desk.BirthAtAsync("sign");
        var advice = await Desk.ActAsync(SampleUsers.Leader, (AssignmentAdvice s, Actor a) => s.ForAsync(dossier.Id, item.Id, a, default));
        advice.Where(c => c.WhyNot is null).Select(c => c.Points).ShouldBe(advice.Where(c => c.WhyNot is null).Select(c => c.Points).Order());
        var best = advice[0];
        best.Rank.ShouldBe(1);
        AssignmentAdvice.Reason(best).ShouldContain($"{best.Points} điểm");
        var (other, appraise) = await Desk.BirthAtAsync("appraise");
        var ofOtherField = await Desk.ActAsync(SampleUsers.Head, (AssignmentAdvice s, Actor a) => s.ForAsync(other.Id, appraise.Id, a, default));
        ofOtherField.Single(c => c.Officer.FullName == "Phạm Văn Lâm").WhyNot!.Code.ShouldBe("officer-other-field");
    }

    [Fact]
    public async Task Sharing_out_keeps_the_load_even()
    {
        var steps = new List<(Dossier Dossier, WorkItem Item)>();
        for (var i = 0; i < 6; i++)
            steps.Add(await Desk.BirthAtAsync("sign"));
        foreach (var (dossier, item) in steps)
        {
            var best = (await Desk.ActAsync(SampleUsers.Leader, (AssignmentAdvice s, Actor a) => s.ForAsync(dossier.Id, item.Id, a, default)))[0];
            await Desk.ActAsync(SampleUsers.Leader, (AssignWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, best.Officer.Id), a, default));
        }
        var leader = await core.ActorAsync(SampleUsers.Leader);
        var loads = (await core.RunAsync((UnitDesk d) => d.ViewAsync(steps[0].Item.UnitId, leader, default))).Officers.Where(o => o.Open > 0).ToList();
        (loads.Max(o => o.Points) / loads.Average(o => o.Points)).ShouldBeLessThanOrEqualTo(1.25);
    }
}
