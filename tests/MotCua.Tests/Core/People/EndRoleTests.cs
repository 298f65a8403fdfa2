using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class EndRoleTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public async Task A_role_is_gone_at_once()
    {
        var grant = await GrantIdAsync(SampleUsers.Clerk, Role.Clerk);
        await EndAsync(grant, null);
        (await core.ActorAsync(SampleUsers.Clerk)).Has(Role.Clerk).ShouldBeFalse();
        await Refused.WithAsync("role-ended", () => EndAsync(grant, null));
    }

    [Fact]
    public async Task Or_at_the_end_of_a_day_to_come()
    {
        var grant = await GrantIdAsync(SampleUsers.Head, Role.Head);
        await Refused.WithAsync("role-in-the-past", () => EndAsync(grant, Today.AddDays(-1)));
        await Refused.AsAbsentAsync(() => EndAsync(grant, Today, SampleUsers.Leader));
        await EndAsync(grant, Today);
        (await core.ActorAsync(SampleUsers.Head)).Has(Role.Head).ShouldBeTrue();
        (await core.ReadAsync(db => db.RoleGrants.SingleAsync(g => g.Id == grant))).ValidTo.ShouldBe(Today);
    }

    private async Task<Guid> GrantIdAsync(string username, Role role)
    {
        var officer = (await Clerks.FindAsync(core, username)).OfficerId;
        return (await core.ReadAsync(db => db.RoleGrants.SingleAsync(g => g.OfficerId == officer && g.Role == role))).Id;
    }

    private async Task EndAsync(Guid grant, DateOnly? lastOn, string by = SampleUsers.Administrator)
    {
        var actor = await core.ActorAsync(by);
        await core.RunAsync((EndRole f) => f.HandleAsync(new(grant, lastOn), actor, default));
    }
}
