using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RemoveWorklistTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Its_owner_and_the_head_of_the_unit_may_take_it_away()
    {
        var (first, second) = (await SaveAsync(SampleUsers.Specialist, "một", true), await SaveAsync(SampleUsers.Specialist, "hai", true));
        await RemoveAsync(SampleUsers.Specialist, first);
        await RemoveAsync(SampleUsers.Head, second);
        (await core.ReadAsync(db => db.SavedWorklists.CountAsync(s => s.Id == first || s.Id == second))).ShouldBe(0);
    }

    [Fact]
    public async Task Others_may_not()
    {
        var shared = await SaveAsync(SampleUsers.Head, "của trưởng phòng", true);
        var own = await SaveAsync(SampleUsers.Head, "riêng", false);
        await Refused.WithAsync("worklist-of-another", () => RemoveAsync(SampleUsers.Specialist, shared));
        await Refused.AsAbsentAsync(() => RemoveAsync(SampleUsers.Specialist, own));
    }

    private async Task<Guid> SaveAsync(string user, string name, bool share) =>
        (await Desk.ActAsync(user, (SaveWorklist f, Actor a) => f.HandleAsync(new(name, WorklistQuery.Empty, share), a, default))).Id;

    private async Task RemoveAsync(string user, Guid id)
    {
        var actor = await core.ActorAsync(user);
        await core.RunAsync<RemoveWorklist>(f => f.HandleAsync(new(id), actor, default));
    }
}
