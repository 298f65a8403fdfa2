using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class CompleteStepTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_step_is_done_once_and_the_next_opens()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        var next = await CompleteAsync(dossier.Id, item.Id);
        next.OpenWork.ShouldNotContain(w => w.Id == item.Id);
        next.OpenWork.ShouldNotBeEmpty();
        await Refused.WithAsync("work-already-done", () => CompleteAsync(dossier.Id, item.Id));
    }

    [Fact]
    public async Task Drafting_and_signing_cannot_be_ticked_off()
    {
        var (draft, drafting) = await Desk.BirthAtAsync("draft");
        await Refused.WithAsync("step-needs-draft", () => CompleteAsync(draft.Id, drafting.Id));
        var (sign, signing) = await Desk.BirthAtAsync("sign");
        await Refused.WithAsync("step-needs-signature", () => CompleteAsync(sign.Id, signing.Id, SampleUsers.Leader));
    }

    private Task<Dossier> CompleteAsync(Guid id, Guid item, string user = SampleUsers.Specialist) =>
        Desk.ActAsync(user, (CompleteStep f, Actor a) => f.HandleAsync(new(id, null, item, null, "đã xong"), a, default));
}
