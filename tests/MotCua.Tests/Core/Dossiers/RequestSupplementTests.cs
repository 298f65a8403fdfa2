using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RequestSupplementTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Before_reception_the_one_stop_asks_and_the_applicant_holds_the_dossier()
    {
        var filed = await Desk.FileBirthAsync();
        var asked = await AskAsync(filed.Id, SampleUsers.Receiver, Item());
        asked.Status.ShouldBe(DossierStatus.SupplementRequested);
        asked.Holder.ShouldBe(HolderKind.Applicant);
        asked.Forms.Select(f => f.Form).ShouldContain(2);
        await Refused.WithAsync("dossier-waits-for-applicant", () => Desk.ReceiveAsync(filed.Id));
    }

    [Fact]
    public async Task A_request_needs_items_and_law()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("supplement-empty", () => AskAsync(filed.Id, SampleUsers.Receiver));
        await Refused.WithAsync("legal-basis-needed", () => AskAsync(filed.Id, SampleUsers.Receiver, Item() with { LegalBasis = "" }));
    }

    [Fact]
    public async Task A_second_round_needs_the_leader_and_a_reason()
    {
        var received = await Desk.ReceivedBirthAsync();
        await AskAsync(received.Id, SampleUsers.Specialist, Item());
        await AnswerAsync(received.Id);
        await Refused.WithAsync("supplement-once", () => AskAsync(received.Id, SampleUsers.Specialist, Item()));
        var again = await Desk.ActAsync(SampleUsers.Leader, (RequestSupplement f, Actor a) =>
            f.HandleAsync(new(received.Id, null, [Item()], "Phát hiện thêm sai lệch"), a, default));
        again.SupplementRounds.ShouldBe(2);
    }

    [Fact]
    public async Task After_the_window_a_specialist_may_not_ask()
    {
        await using var later = new CoreFixture();
        await later.InitializeAsync();
        var desk = new Desk(later.Services);
        var received = await desk.ReceivedBirthAsync();
        later.Clock.Advance(TimeSpan.FromDays(8));
        await Refused.WithAsync("supplement-window-over", () => desk.ActAsync(SampleUsers.Specialist, (RequestSupplement f, Actor a) =>
            f.HandleAsync(new(received.Id, null, [Item()]), a, default)));
    }

    private static RequestSupplement.Item Item() =>
        new("document", "giay-chung-sinh", "anh-mo", "Ảnh mờ.", "Điều 16 Luật Hộ tịch");

    private Task<Dossier> AskAsync(Guid id, string user, params RequestSupplement.Item[] items) =>
        Desk.ActAsync(user, (RequestSupplement f, Actor a) => f.HandleAsync(new(id, null, items), a, default));

    private Task<Dossier> AnswerAsync(Guid id) => Desk.ActAsync(SampleUsers.Citizen, (AnswerSupplement f, Actor a) => f.HandleAsync(
        new(id, null, new JsonObject(), [new("giay-chung-sinh", "a.pdf", new MemoryStream(Desk.SmallPdf()))]), a, default));
}
