using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Nothing waits in an empty chair: work goes to the stand-in and home again, or to the pool, with its deadline.</summary>
public sealed class RehomeWorkTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private const string Other = "chuyenvien2.badinh";

    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Work_goes_to_the_stand_in_on_the_first_day_and_comes_home_after_the_last()
    {
        var (dossier, item) = await HeldAsync(SampleUsers.Specialist);
        var today = DateOnly.FromDateTime(core.Clock.GetUtcNow().AddHours(7).Date);
        var (me, other) = ((await core.ActorAsync(SampleUsers.Specialist)).OfficerId!.Value, (await core.ActorAsync(Other)).OfficerId!.Value);
        await Desk.ActAsync(SampleUsers.Specialist, (RecordAbsence f, Actor a) => f.HandleAsync(new(me, other, today.AddDays(1), today.AddDays(2)), a, default));
        await KeepAsync();
        (await StepAsync(dossier, item)).AssigneeId.ShouldBe(me);
        core.Clock.Advance(TimeSpan.FromDays(1));
        await KeepAsync();
        await KeepAsync();
        var away = await StepAsync(dossier, item);
        (away.AssigneeId, away.OnBehalfOfId, away.DueAt).ShouldBe((other, me, item.DueAt));
        await Refused.WithAsync("officer-away", () => Desk.ActAsync(SampleUsers.Head, (AssignWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, me), a, default)));
        core.Clock.Advance(TimeSpan.FromDays(2));
        await KeepAsync();
        var home = await StepAsync(dossier, item);
        (home.AssigneeId, home.OnBehalfOfId, home.DueAt).ShouldBe((me, null, item.DueAt));
        await FoldedText.MatchesAsync(core, await Desk.LoadAsync(dossier.Id));
    }

    [Fact]
    public async Task A_locked_account_leaves_nothing_behind_and_no_deadline_moves()
    {
        var (dossier, item) = await HeldAsync(Other);
        var due = (await Desk.LoadAsync(dossier.Id)).CurrentDueAt;
        var account = await core.ReadAsync(db => db.Accounts.Where(a => a.Username == Other).Select(a => a.Id).SingleAsync());
        var administrator = await core.ActorAsync(SampleUsers.Administrator);
        await core.RunAsync<DisableAccount>(f => f.HandleAsync(new(account, "Đã chuyển công tác."), administrator, default));
        await KeepAsync();
        var step = await StepAsync(dossier, item);
        (step.AssigneeId, step.DueAt).ShouldBe((null, item.DueAt));
        (await Desk.LoadAsync(dossier.Id)).CurrentDueAt.ShouldBe(due);
        (await core.ReadAsync(db => db.WorkItems.CountAsync(w => w.CompletedAt == null && db.Accounts.Any(a => a.OfficerId == w.AssigneeId && a.DisabledAt != null)))).ShouldBe(0);
        await core.RunAsync<EnableAccount>(f => f.HandleAsync(new(account), administrator, default));
    }

    [Fact]
    public async Task Whoever_lost_the_role_of_the_step_holds_it_no_longer_whatever_else_is_held_there()
    {
        var (dossier, item) = await HeldAsync(Other);
        var officer = (await core.ActorAsync(Other)).OfficerId!.Value;
        await core.ArrangeAsync(db =>
        {
            db.RoleGrants.Single(g => g.OfficerId == officer && g.Role == Role.Appraise).Role = Role.Head;
        });
        await KeepAsync();
        (await StepAsync(dossier, item)).AssigneeId.ShouldBeNull();
        await core.ArrangeAsync(db => db.RoleGrants.Single(g => g.OfficerId == officer && g.Role == Role.Head).Role = Role.Appraise);
    }

    [Fact]
    public async Task What_is_in_the_right_hands_stays_and_nobody_else_may_move_it()
    {
        var (dossier, item) = await HeldAsync(SampleUsers.Specialist);
        await Refused.WithAsync("work-in-good-hands", () => core.RunAsync((RehomeWork f) => f.HandleAsync(new(dossier.Id, item.Id), Actor.System, default)));
        await Refused.AsAbsentAsync(() => Desk.ActAsync(SampleUsers.Head, (RehomeWork f, Actor a) => f.HandleAsync(new(dossier.Id, item.Id), a, default)));
    }

    [Fact]
    public async Task A_leader_outside_the_dates_of_the_mandate_cannot_sign()
    {
        var (dossier, item) = await Desk.BirthAtAsync("sign");
        var leader = (await core.ActorAsync("pholanhdao.badinh")).OfficerId;
        var today = DateOnly.FromDateTime(core.Clock.GetUtcNow().AddHours(7).Date);
        await core.ArrangeAsync(db => db.RoleGrants.Single(g => g.OfficerId == leader && g.Role == Role.Sign).ValidTo = today.AddDays(-1));
        await Refused.AsAbsentAsync(() => Desk.StepAsync(dossier, item, "pholanhdao.badinh"));
        await core.ArrangeAsync(db => db.RoleGrants.Single(g => g.OfficerId == leader && g.Role == Role.Sign).ValidTo = today);
        await Desk.StepAsync(dossier, item, "pholanhdao.badinh");
        (await Desk.LoadAsync(dossier.Id)).SignedDecision!.SignedById.ShouldBe(leader);
    }

    private async Task<(Dossier Dossier, WorkItem Item)> HeldAsync(string user)
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        await Desk.ActAsync(user, (ClaimWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, "kiểm thử"), a, default));
        return (dossier, item);
    }

    private Task KeepAsync() => core.RunAsync<WorkKeeping>(w => w.RunAsync(default));

    private async Task<WorkItem> StepAsync(Dossier dossier, WorkItem item) => (await Desk.LoadAsync(dossier.Id)).Step(item.Id);
}
