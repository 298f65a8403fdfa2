using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class AddAccountTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_new_account_has_a_code_and_no_password()
    {
        var code = await Clerks.AddAsync(core, "le.thu");
        var account = await Clerks.FindAsync(core, "le.thu");
        (account.PasswordHash, account.IsDemo).ShouldBe((null, false));
        account.SetupHash.ShouldNotBe(code.Code);
        code.ExpiresAt.ShouldBe(SampleWorld.Now.AddDays(3));
        (await Clerks.SignInAsync(core, "le.thu", "")).ShouldBeNull();
    }

    [Fact]
    public async Task The_installation_makes_the_first_administrator_with_a_role_that_reaches_down()
    {
        await core.RunAsync((AddAccount f) => f.HandleAsync(
            new(Clerks.Ward, "first", "Người Đầu", "Quản trị", "Administrator", Role.Configure), Actor.System, default));
        var actor = await core.ActorAsync("first");
        actor.SubtreesWith(Role.Configure).ShouldHaveSingleItem().ShouldEndWith("/ubnd-p-ba-dinh/");
    }

    [Theory]
    [InlineData("x", "username-invalid")]
    [InlineData("Tên Có Dấu", "username-invalid")]
    [InlineData("1abc", "username-invalid")]
    [InlineData(SampleUsers.Clerk, "username-taken")]
    public Task A_name_that_is_none_or_taken_is_refused(string username, string code) =>
        Refused.WithAsync(code, () => Clerks.AddAsync(core, username));

    [Fact]
    public async Task Words_must_be_complete()
    {
        var actor = await core.ActorAsync(SampleUsers.Administrator);
        await Refused.WithAsync("account-words-missing", () => core.RunAsync((AddAccount f) =>
            f.HandleAsync(new(Clerks.Ward, "le.trong", " ", "Chuyên viên", "Specialist"), actor, default)));
        (await core.ReadAsync(db => db.Accounts.AnyAsync(a => a.Username == "le.trong"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData(SampleUsers.Leader)]
    [InlineData(SampleUsers.Monitor)]
    public Task Others_see_no_unit_to_add_to(string username) =>
        Refused.AsAbsentAsync(() => Clerks.AddAsync(core, "le.khac", username));
}
