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

    [Fact]
    public async Task Out_of_turn_it_asks_for_a_reason_that_stays_on_the_dossier()
    {
        var (first, _) = await Desk.BirthAtAsync("draft");
        core.Clock.Advance(TimeSpan.FromDays(7));
        var (second, item) = await Desk.BirthAtAsync("draft");
        (await core.ReadAsync(db => db.AheadOfAsync(second, item, default))).ShouldBe(1);
        await Refused.WithAsync("queue-take-first", () => Desk.DraftAsync(second, item, SampleUsers.Specialist));
        await Refused.WithAsync("queue-reason-needed", () => ClaimAsync(second.Id, item.Id, SampleUsers.Specialist));
        await ClaimAsync(second.Id, item.Id, SampleUsers.Specialist, " Người nộp đang chờ mổ. ");
        var taken = (await Desk.LoadAsync(second.Id)).Step(item.Id);
        (taken.JumpedAhead, taken.JumpReason).ShouldBe((1, "Người nộp đang chờ mổ."));
        await Desk.DraftAsync(await Desk.LoadAsync(second.Id), item, SampleUsers.Specialist);
        await FoldedText.MatchesAsync(core, await Desk.LoadAsync(second.Id));
        var open = (await Desk.LoadAsync(first.Id)).OpenWork.Single();
        (await core.ReadAsync(db => db.AheadOfAsync(first, open, default))).ShouldBe(0);
        (await ClaimAsync(first.Id, open.Id, SampleUsers.Specialist)).Step(open.Id).JumpedAhead.ShouldBe(0);
    }

    private Task<Dossier> ClaimAsync(Guid id, Guid item, string user, string? reason = null) =>
        Desk.ActAsync(user, (ClaimWork f, Actor a) => f.HandleAsync(new(id, null, item, reason), a, default));
}
