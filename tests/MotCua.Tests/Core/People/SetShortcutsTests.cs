using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class SetShortcutsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task They_are_on_until_turned_off_and_saying_so_twice_is_one_fact()
    {
        var officer = await core.ActorAsync(SampleUsers.Clerk);
        (await AreOnAsync(officer)).ShouldBeTrue();
        await SetAsync(officer, true);
        await SetAsync(officer, true);
        (await AreOnAsync(officer)).ShouldBeFalse();
        (await AreOnAsync(await core.ActorAsync(SampleUsers.Head))).ShouldBeTrue();
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.Type == "account.shortcuts-set.v1"))).ShouldBe(1);
        await SetAsync(officer, false);
        (await AreOnAsync(officer)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_citizen_has_none()
    {
        var citizen = await core.ActorAsync(SampleUsers.Citizen);
        (await AreOnAsync(citizen)).ShouldBeFalse();
        await Refused.AsAbsentAsync(() => SetAsync(citizen, true));
    }

    private Task SetAsync(Actor actor, bool off) => core.RunAsync<SetShortcuts>(f => f.HandleAsync(new(off), actor, default));

    private Task<bool> AreOnAsync(Actor actor) => core.RunAsync((Shortcuts s) => s.AreOnAsync(actor, default));
}
