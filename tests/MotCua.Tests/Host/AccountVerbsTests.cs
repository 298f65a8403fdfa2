using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Host.Verbs;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Host;

/// <summary>The way in on a host that knows nobody yet.</summary>
public sealed class AccountVerbsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task The_first_administrator_is_made_on_the_console()
    {
        (await RunAsync("account", "create", "admin.dau", "Người Quản Trị")).ShouldBe(0);
        var account = await Account("admin.dau");
        var grant = await core.ReadAsync(db => db.RoleGrants.SingleAsync(g => g.OfficerId == account.OfficerId));
        (grant.Role, grant.Subtree, grant.ValidTo).ShouldBe((Role.Configure, true, null));
        (account.PasswordHash, account.IsDemo).ShouldBe((null, false));
        (await RunAsync("account", "create", "admin.dau", "Người Khác")).ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_password_is_replaced_by_a_code()
    {
        (await RunAsync("account", "create", "admin.quen", "Người Quên", "ubnd-p-ba-dinh")).ShouldBe(0);
        var before = (await Account("admin.quen")).SetupHash;
        (await RunAsync("account", "reset", "admin.quen")).ShouldBe(0);
        (await Account("admin.quen")).SetupHash.ShouldNotBe(before);
        (await RunAsync("account", "reset", SampleUsers.Citizen)).ShouldBe(1);
    }

    [Theory]
    [InlineData("account", "create", "ai.do")]
    [InlineData("account", "create", "ai.do", "Ai Đó", "no-such-unit")]
    [InlineData("account", "create", "Ai Đó", "Ai Đó")]
    [InlineData("account", "reset")]
    public async Task A_call_that_says_too_little_changes_nothing(params string[] args)
    {
        (await RunAsync(args)).ShouldBe(1);
        (await core.ReadAsync(db => db.Accounts.AnyAsync(a => a.Username == "ai.do"))).ShouldBeFalse();
    }

    private Task<Account> Account(string username) =>
        core.ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Username == username));

    private Task<int> RunAsync(params string[] words) => VerbTable.RunAsync(
    [
        .. words, $"--MotCua:Database:Engine={core.Database.Engine}", $"--MotCua:Database:ConnectionString={core.Database.ConnectionString}",
        $"--MotCua:DataFolder={core.DataFolder}",
    ]);
}
