using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class HandOverWorkTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_step_goes_to_a_colleague_or_back_to_the_pool_with_its_deadline()
    {
        var (dossier, item) = await HeldAsync();
        var colleague = (await core.ActorAsync("chuyenvien2.badinh")).OfficerId!.Value;
        var given = await GiveAsync(dossier, item, colleague, "Chia bớt việc.");
        (given.HolderOfficerId, given.Step(item.Id).DueAt).ShouldBe((colleague, item.DueAt));
        await Refused.WithAsync("work-not-yours", () => GiveAsync(dossier, item, null, "Không còn giữ."));
        var declined = await Desk.ActAsync("chuyenvien2.badinh", (HandOverWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, null, "Ngoài lĩnh vực."), a, default));
        (declined.Holder, declined.Step(item.Id).AssigneeId, declined.Step(item.Id).DueAt).ShouldBe((HolderKind.Unit, null, item.DueAt));
        await FoldedText.MatchesAsync(core, await Desk.LoadAsync(dossier.Id));
    }

    [Fact]
    public async Task Without_a_reason_or_to_somebody_without_the_role_it_stays()
    {
        var (dossier, item) = await HeldAsync();
        await Refused.WithAsync("reason-needed", () => GiveAsync(dossier, item, null, " "));
        var clerk = (await core.ActorAsync(SampleUsers.Clerk)).OfficerId!.Value;
        await Refused.WithAsync("officer-lacks-role", () => GiveAsync(dossier, item, clerk, "x"));
    }

    private async Task<(Dossier, WorkItem)> HeldAsync()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        await Desk.ActAsync(SampleUsers.Specialist, (ClaimWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id), a, default));
        return (dossier, item);
    }

    private Task<Dossier> GiveAsync(Dossier dossier, WorkItem item, Guid? to, string reason) =>
        Desk.ActAsync(SampleUsers.Specialist, (HandOverWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, to, reason), a, default));
}
