using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ConfirmDutyPaymentTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    private Desk Desk => new(core.Services);

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task The_clock_goes_on_with_what_was_left_and_the_first_promise_stays()
    {
        var asked = await AskedAsync();
        core.Clock.Advance(TimeSpan.FromDays(7));
        var paid = await ConfirmAsync(asked.Id, new(2026, 3, 10));
        paid.Status.ShouldBe(DossierStatus.Processing);
        paid.OriginalDueAt.ShouldBe(asked.OriginalDueAt);
        paid.CurrentDueAt.ShouldBe(asked.CurrentDueAt!.Value.AddDays(7), "five working days were outside the limit");
        paid.DueRevisions.MaxBy(r => r.Number)!.ReasonCode.ShouldBe("duty-resume");
        paid.Holder.ShouldNotBe(HolderKind.Applicant);
        paid.OpenFinancialDuty.ShouldBeNull();
        (paid.FinancialDuties.Single().PaidOn, paid.FinancialDuties.Single().ReceiptNumber).ShouldBe((new DateOnly(2026, 3, 10), "CT-77"));
    }

    [Fact]
    public async Task A_receipt_keyed_in_late_gives_the_agency_no_days()
    {
        var asked = await AskedAsync();
        core.Clock.Advance(TimeSpan.FromDays(7));
        var paid = await ConfirmAsync(asked.Id, new(2026, 3, 5));
        paid.CurrentDueAt.ShouldBe(asked.CurrentDueAt!.Value.AddDays(2));
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == asked.Id && e.Type == "dossier.duty-fulfilled.v1"));
        entry.RecordedAt.ShouldBeGreaterThan(entry.ClaimedAt);
        (await FoldedAsync(asked.Id)).ShouldBe(FoldedText.Of(await Desk.LoadAsync(asked.Id)));
    }

    [Fact]
    public async Task It_needs_a_receipt_and_a_day_that_can_be()
    {
        var asked = await AskedAsync();
        core.Clock.Advance(TimeSpan.FromDays(2));
        await Refused.WithAsync("receipt-number-needed", () => ConfirmAsync(asked.Id, new(2026, 3, 4), receipt: ""));
        await Refused.WithAsync("paid-on-out-of-range", () => ConfirmAsync(asked.Id, new(2026, 3, 2)));
        await Refused.WithAsync("paid-on-out-of-range", () => ConfirmAsync(asked.Id, new(2026, 3, 6)));
        await Refused.WithAsync("needs-role-here", () => ConfirmAsync(asked.Id, new(2026, 3, 4), SampleUsers.Clerk));
        await ConfirmAsync(asked.Id, new(2026, 3, 4), SampleUsers.Specialist);
        await Refused.WithAsync("no-financial-duty-open", () => ConfirmAsync(asked.Id, new(2026, 3, 4)));
    }

    [Fact]
    public async Task The_work_goes_on_to_the_end()
    {
        var asked = await AskedAsync();
        await ConfirmAsync(asked.Id, new(2026, 3, 3));
        (await Desk.FinishAsync(asked.Id, Desk.InBaDinh)).Status.ShouldBe(DossierStatus.Finished);
    }

    private async Task<Dossier> AskedAsync()
    {
        var received = await Desk.ReceivedBirthAsync();
        return await Desk.ActAsync(SampleUsers.Specialist, (RequestFinancialDuty f, Actor a) =>
            f.HandleAsync(new(received.Id, null, 50_000, "Lệ phí", "Điều 18"), a, default));
    }

    private Task<Dossier> ConfirmAsync(Guid id, DateOnly paidOn, string user = SampleUsers.Receiver, string receipt = "CT-77") =>
        Desk.ActAsync(user, (ConfirmDutyPayment f, Actor a) => f.HandleAsync(new(id, null, receipt, paidOn), a, default));

    private async Task<string> FoldedAsync(Guid id)
    {
        var entries = await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == id).OrderBy(e => e.Position).ToListAsync());
        var folded = new Dossier { Id = id };
        foreach (var entry in entries)
            folded.Apply(JournalJson.Read(entry.Type, entry.Payload), new FactContext(entry.ClaimedAt, entry.ActorId, entry.UnitId));
        return FoldedText.Of(folded);
    }
}
