using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ReceiveDossierTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Receiving_gives_the_promise_and_the_slip_once()
    {
        var filed = await Desk.FileBirthAsync();
        var received = await Desk.ReceiveAsync(filed.Id);
        received.OriginalDueAt.ShouldBe(received.CurrentDueAt);
        received.Forms.Select(f => f.Form).ShouldContain(1);
        await Refused.WithAsync("dossier-already-answered", () => Desk.ReceiveAsync(filed.Id));
    }

    [Fact]
    public async Task Only_the_one_stop_of_the_dossier_receives()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("needs-role-here", () => Desk.ReceiveAsync(filed.Id, SampleUsers.Leader));
        await Refused.AsAbsentAsync(() => Desk.ReceiveAsync(filed.Id, SampleUsers.SocialInsurance));
        await Refused.AsAbsentAsync(() => Desk.ReceiveAsync(filed.Id, SampleUsers.OtherCitizen));
    }

    [Fact]
    public async Task A_page_that_is_behind_is_refused_with_both_versions()
    {
        var filed = await Desk.FileBirthAsync();
        var stale = await Should.ThrowAsync<StaleException>(() => Desk.ActAsync(SampleUsers.Receiver, (ReceiveDossier f, Actor a) =>
            f.HandleAsync(new(filed.Id, filed.Version - 1), a, default)));
        (stale.Expected, stale.Actual).ShouldBe((filed.Version - 1, filed.Version));
        (await Desk.LoadAsync(filed.Id)).Status.ShouldBe(DossierStatus.Submitted);
    }
}
