using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ReappointTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_leader_signs_form_04_and_the_first_promise_stays()
    {
        var received = await Desk.ReceivedBirthAsync();
        var signed = await SignAsync(await PreparedAsync(received.Id));
        signed.OriginalDueAt.ShouldBe(received.OriginalDueAt);
        signed.CurrentDueAt.ShouldBe(new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.Zero), "end of work on Monday");
        var revision = signed.DueRevisions.MaxBy(r => r.Number)!;
        (revision.ReasonCode, revision.FromDueAt).ShouldBe(("reappointment", received.CurrentDueAt));
        var form = FormContent.Read(signed.Forms.Single(f => f.Form == 4).Content);
        (form.DueAt, form.NewDueAt).ShouldBe((received.CurrentDueAt, signed.CurrentDueAt));
        form.Items.Single().Reason.ShouldBe("Chờ xác minh");
        signed.Apologies.Single().SignedById.ShouldNotBeNull();
        (await FoldedAsync(signed.Id)).ShouldBe(FoldedText.Of(await Desk.LoadAsync(signed.Id)));
    }

    [Fact]
    public async Task Once_only()
    {
        var signed = await SignAsync(await PreparedAsync((await Desk.ReceivedBirthAsync()).Id));
        await Refused.WithAsync("reappointed-once", () => PreparedAsync(signed.Id));
        await Refused.WithAsync("reappointed-once", () => SignAsync(signed));
    }

    [Fact]
    public async Task No_new_date_without_an_apology_and_never_a_date_of_ones_own()
    {
        var received = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("apology-not-prepared", () => SignAsync(received));
        var prepared = await PreparedAsync(received.Id);
        await Refused.WithAsync("draft-changed", () => SignAsync(prepared, hash: "?"));
        await Refused.WithAsync("needs-role-here", () => SignAsync(prepared, SampleUsers.Head));
        var own = await PreparedAsync(received.Id, SampleUsers.Leader);
        await Refused.WithAsync("four-eyes", () => SignAsync(own));
    }

    [Fact]
    public async Task A_draft_whose_date_has_come_cannot_be_signed()
    {
        await using var later = new CoreFixture();
        await later.InitializeAsync();
        var desk = new Desk(later.Services);
        var prepared = await PreparedAsync(desk, (await desk.ReceivedBirthAsync()).Id);
        later.Clock.Advance(TimeSpan.FromDays(7));
        await Refused.WithAsync("new-date-not-later", () => desk.ActAsync(SampleUsers.Leader, (Reappoint f, Actor a) =>
            f.HandleAsync(new(prepared.Id, null, prepared.OpenApology!.TextHash), a, default)));
    }

    [Fact]
    public async Task While_the_applicant_is_asked_nothing_is_promised()
    {
        var prepared = await PreparedAsync((await Desk.ReceivedBirthAsync()).Id);
        await Desk.ActAsync(SampleUsers.Specialist, (RequestSupplement f, Actor a) => f.HandleAsync(new(prepared.Id, null,
            [new("document", "giay-chung-sinh", "anh-mo", "Ảnh mờ.", "Điều 16 Luật Hộ tịch")]), a, default));
        await Refused.WithAsync("dossier-not-processing", () => SignAsync(prepared));
    }

    private Task<Dossier> PreparedAsync(Guid id, string user = SampleUsers.Specialist) => PreparedAsync(Desk, id, user);

    private static Task<Dossier> PreparedAsync(Desk desk, Guid id, string user = SampleUsers.Specialist) =>
        desk.ActAsync(user, (PrepareApology f, Actor a) =>
            f.HandleAsync(new(id, null, LateReasons.Processing, "Chờ xác minh", new(2026, 3, 7)), a, default));

    private Task<Dossier> SignAsync(Dossier prepared, string user = SampleUsers.Leader, string? hash = null) =>
        Desk.ActAsync(user, (Reappoint f, Actor a) =>
            f.HandleAsync(new(prepared.Id, null, hash ?? prepared.OpenApology?.TextHash ?? ""), a, default));

    private async Task<string> FoldedAsync(Guid id)
    {
        var entries = await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == id).OrderBy(e => e.Position).ToListAsync());
        var folded = new Dossier { Id = id };
        foreach (var entry in entries)
            folded.Apply(JournalJson.Read(entry.Type, entry.Payload), new FactContext(entry.ClaimedAt, entry.ActorId, entry.UnitId));
        return FoldedText.Of(folded);
    }
}
