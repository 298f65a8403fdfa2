using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ReceiveAtCounterTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_walk_in_dossier_is_filed_and_received_in_one_act()
    {
        var draft = await CounterStory.DraftAsync(core);
        var handedIn = SampleWorld.Now.AddMinutes(-20);
        var dossier = await ReceiveAsync(draft.Id, handedIn);
        dossier.Status.ShouldBe(DossierStatus.Processing);
        dossier.Channel.ShouldBe(Channel.Direct);
        dossier.ReceivedAt.ShouldBe(handedIn);
        (await ReceiveAsync(draft.Id, null)).Id.ShouldBe(dossier.Id);
    }

    [Fact]
    public async Task Nobody_hands_in_tomorrow()
    {
        var draft = await CounterStory.DraftAsync(core);
        await Refused.WithAsync("time-in-future", () => ReceiveAsync(draft.Id, SampleWorld.Now.AddHours(1)));
    }

    private Task<Dossier> ReceiveAsync(Guid id, DateTimeOffset? at) => Desk.ActAsync(SampleUsers.Receiver,
        (ReceiveAtCounter f, Actor a) => f.HandleAsync(new(id, ReturnMethod.Counter, at), a, default));
}
