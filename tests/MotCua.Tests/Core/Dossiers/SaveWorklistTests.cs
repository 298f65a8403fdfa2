using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class SaveWorklistTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly WorklistQuery Query = WorklistQuery.Parse("view=deadline&lane=due-soon&procedure=1.001193&columns=due,unit");

    private Desk Desk => new(core.Services);

    [Fact]
    public async Task It_is_private_unless_shared_with_the_unit()
    {
        await SaveAsync(SampleUsers.Specialist, "Riêng tôi", false);
        await SaveAsync(SampleUsers.Specialist, "Cả tổ", true);
        (await SeenAsync(SampleUsers.Specialist)).ShouldBe(["Cả tổ", "Riêng tôi"], ignoreOrder: true);
        (await SeenAsync(SampleUsers.Head)).ShouldBe(["Cả tổ"]);
        (await SeenAsync(SampleUsers.SocialInsurance)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_name_is_replaced_and_the_list_reads_back()
    {
        await SaveAsync(SampleUsers.Leader, "Sắp đến hạn", true);
        await SaveAsync(SampleUsers.Leader, " Sắp đến hạn ", false);
        var saved = await core.ReadAsync(db => db.SavedWorklists.SingleAsync(s => s.Name == "Sắp đến hạn"));
        saved.UnitId.ShouldBeNull();
        WorklistQuery.Parse(saved.Query).ToString().ShouldBe(Query.ToString());
    }

    [Fact]
    public async Task A_name_is_needed_and_lists_are_not_hoarded()
    {
        await Refused.WithAsync("worklist-name", () => SaveAsync(SampleUsers.Clerk, "  ", false));
        await Refused.WithAsync("worklist-name", () => SaveAsync(SampleUsers.Clerk, new string('a', 61), false));
        for (var i = 0; i < SaveWorklist.Most; i++)
            await SaveAsync(SampleUsers.Clerk, $"{i}", false);
        await Refused.WithAsync("worklist-too-many", () => SaveAsync(SampleUsers.Clerk, "thêm", false));
    }

    [Fact]
    public async Task A_citizen_has_no_worklists() => await Refused.AsAbsentAsync(() => SaveAsync(SampleUsers.Citizen, "x", false));

    private Task<SavedWorklist> SaveAsync(string user, string name, bool share) =>
        Desk.ActAsync(user, (SaveWorklist f, Actor a) => f.HandleAsync(new(name, Query, share), a, default));

    private async Task<List<string>> SeenAsync(string user)
    {
        var actor = await core.ActorAsync(user);
        return await core.ReadAsync(db => db.SavedWorklists.VisibleTo(actor).Where(s => s.Name == "Riêng tôi" || s.Name == "Cả tổ").Select(s => s.Name).ToListAsync());
    }
}
