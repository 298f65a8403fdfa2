using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class GrantRoleTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public async Task A_stand_in_holds_the_role_on_its_days_alone()
    {
        await Clerks.AddAsync(core, "le.thay");
        var grant = await GrantAsync("le.thay", Role.Sign, Clerks.Ward, Today.AddDays(1), Today.AddDays(2));
        (grant.Subtree, (await core.ActorAsync("le.thay")).Has(Role.Sign)).ShouldBe((false, false));
        core.Clock.Advance(TimeSpan.FromDays(1));
        (await core.ActorAsync("le.thay")).Has(Role.Sign, Clerks.Ward).ShouldBeTrue();
        core.Clock.Advance(TimeSpan.FromDays(2));
        (await core.ActorAsync("le.thay")).Has(Role.Sign).ShouldBeFalse();
    }

    [Fact]
    public async Task Days_must_fit_and_a_role_is_held_once()
    {
        await Clerks.AddAsync(core, "le.ngay");
        var soon = Today.AddDays(40);
        await Refused.WithAsync("role-in-the-past", () => GrantAsync("le.ngay", Role.Clerk, Clerks.Ward, Today.AddDays(-1), null));
        await Refused.WithAsync("role-ends-before-start", () => GrantAsync("le.ngay", Role.Clerk, Clerks.Ward, soon, soon.AddDays(-1)));
        await GrantAsync("le.ngay", Role.Clerk, Clerks.Ward, soon, soon.AddDays(3));
        await Refused.WithAsync("role-held-already", () => GrantAsync("le.ngay", Role.Clerk, Clerks.Ward, soon.AddDays(3), null));
        await GrantAsync("le.ngay", Role.Clerk, Clerks.Ward, soon.AddDays(4), null);
    }

    [Fact]
    public async Task Only_where_one_administers()
    {
        await Clerks.AddAsync(core, "le.noi");
        await core.RunAsync((AddAccount f) => f.HandleAsync(
            new(Clerks.Ward, "ward.admin", "Quản Trị Phường", "Quản trị", "Administrator", Role.Configure), Actor.System, default));
        var elsewhere = LoadOrganisation.UnitId("ubnd-p-hoan-kiem");
        await Refused.AsAbsentAsync(() => GrantAsync("le.noi", Role.Clerk, elsewhere, null, null, "ward.admin"));
        await Refused.AsAbsentAsync(() => GrantAsync(SampleUsers.Monitor, Role.Clerk, Clerks.Ward, null, null, "ward.admin"));
        (await GrantAsync("le.noi", Role.Monitor, Clerks.Ward, null, null, "ward.admin")).Subtree.ShouldBeTrue();
    }

    private async Task<RoleGrant> GrantAsync(
        string username, Role role, Guid unit, DateOnly? from, DateOnly? to, string by = SampleUsers.Administrator)
    {
        var (actor, account) = (await core.ActorAsync(by), await Clerks.FindAsync(core, username));
        return await core.RunAsync((GrantRole f) => f.HandleAsync(new(account.OfficerId!.Value, role, unit, from, to), actor, default));
    }
}
