using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class ActorReaderTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Theory]
    [InlineData(-10, null, true)]
    [InlineData(0, 0, true)]
    [InlineData(1, null, false)]
    [InlineData(-10, -1, false)]
    public async Task A_grant_counts_from_its_first_to_its_last_day(int from, int? to, bool held)
    {
        var account = await OfficerAsync(g => (g.ValidFrom, g.ValidTo) = (Today.AddDays(from), to is { } t ? Today.AddDays(t) : null));
        var actor = await ReadAsync(account);
        actor!.Has(Role.Sign).ShouldBe(held);
    }

    [Fact]
    public async Task A_grant_carries_the_path_and_the_fields()
    {
        var account = await OfficerAsync(g => (g.Subtree, g.Fields) = (true, "G15-TP07, G05-KD10"));
        var grant = (await ReadAsync(account))!.Grants.Single();
        grant.UnitPath.ShouldStartWith("/test-");
        grant.Subtree.ShouldBeTrue();
        grant.Fields.ShouldBe(["G15-TP07", "G05-KD10"]);
    }

    [Fact]
    public async Task A_disabled_account_is_nobody()
    {
        var account = await OfficerAsync(_ => { }, a => a.DisabledAt = SampleWorld.Now);
        (await ReadAsync(account)).ShouldBeNull();
    }

    private Task<Actor?> ReadAsync(Guid account) => core.RunAsync((ActorReader r) => r.ReadAsync(account, default));

    private async Task<Guid> OfficerAsync(Action<RoleGrant> grant, Action<Account>? account = null)
    {
        var (unit, officer, id) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var given = new RoleGrant { Id = Guid.NewGuid(), OfficerId = officer, Role = Role.Sign, UnitId = unit, ValidFrom = Today };
        grant(given);
        var login = new Account { Id = id, Username = id.ToString(), OfficerId = officer };
        account?.Invoke(login);
        await core.ArrangeAsync(db => db.AddRange(
            new Unit
            {
                Id = unit, Code = $"test-{unit:N}", Path = $"/test-{unit:N}/", Kind = "department", NameVi = "x", NameEn = "x",
                Identifier = "H26.99", ValidFrom = Today,
            },
            new Officer { Id = officer, FullName = "x", UnitId = unit, TitleVi = "x", TitleEn = "x" }, given, login));
        return id;
    }
}
