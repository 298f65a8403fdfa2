using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AssignWorkTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_head_gives_a_step_to_an_officer_of_the_role_and_others_keep_off()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        var second = (await Desk.ActorAsync("chuyenvien2.badinh")).OfficerId!.Value;
        var assigned = await AssignAsync(dossier.Id, item.Id, second, SampleUsers.Head);
        assigned.HolderOfficerId.ShouldBe(second);
        await Refused.WithAsync("work-held-by-other", () => Desk.ActAsync(SampleUsers.Specialist, (CompleteStep f, Actor a) =>
            f.HandleAsync(new(dossier.Id, null, item.Id, null, "x"), a, default)));
    }

    [Fact]
    public async Task Neither_the_wrong_officer_nor_the_wrong_boss()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        var clerk = (await Desk.ActorAsync(SampleUsers.Clerk)).OfficerId!.Value;
        await Refused.WithAsync("officer-lacks-role", () => AssignAsync(dossier.Id, item.Id, clerk, SampleUsers.Head));
        await Refused.WithAsync("needs-role-here", () => AssignAsync(dossier.Id, item.Id, clerk, SampleUsers.Receiver));
    }

    private Task<Dossier> AssignAsync(Guid id, Guid item, Guid officer, string user) =>
        Desk.ActAsync(user, (AssignWork f, Actor a) => f.HandleAsync(new(id, null, item, officer), a, default));
}
