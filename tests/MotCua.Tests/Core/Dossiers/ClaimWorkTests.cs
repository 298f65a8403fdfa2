using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ClaimWorkTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Whoever_takes_a_step_holds_it()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        var claimed = await ClaimAsync(dossier.Id, item.Id, SampleUsers.Specialist);
        claimed.Holder.ShouldBe(HolderKind.Officer);
        claimed.HolderOfficerId.ShouldBe((await Desk.ActorAsync(SampleUsers.Specialist)).OfficerId);
    }

    [Fact]
    public async Task The_step_asks_for_its_role()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        await Refused.WithAsync("work-needs-role", () => ClaimAsync(dossier.Id, item.Id, SampleUsers.Head));
        await Refused.AsAbsentAsync(() => ClaimAsync(dossier.Id, Guid.NewGuid(), SampleUsers.Specialist));
        await Refused.AsAbsentAsync(() => ClaimAsync(dossier.Id, item.Id, SampleUsers.SocialInsurance));
    }

    private Task<Dossier> ClaimAsync(Guid id, Guid item, string user) =>
        Desk.ActAsync(user, (ClaimWork f, Actor a) => f.HandleAsync(new(id, null, item), a, default));
}
