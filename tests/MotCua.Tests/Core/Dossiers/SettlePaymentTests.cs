using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>The gateway's word, in every order it may come.</summary>
public sealed class SettlePaymentTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Paid_fees_are_counted_once_with_one_receipt()
    {
        var dossier = await core.OwingFeesAsync(Desk);
        var order = await core.StartAsync(dossier);
        await core.SettleAsync(order, PaymentOutcome.Paid, "T1");
        await core.SettleAsync(order, PaymentOutcome.Paid, "T1");
        await core.SettleAsync(order, PaymentOutcome.Failed);
        var paid = await Desk.LoadAsync(dossier.Id);
        paid.FeePayments.Select(p => (p.Amount, p.Method, p.Reference)).ShouldBe([(8000L, "online", order.Reference)]);
        var receipt = FormContent.Read(paid.Forms.Single(f => f.Form == 8).Content);
        receipt.Payment.ShouldBe(new PrintedPayment(8000, core.Clock.GetUtcNow(), order.Reference, "T1"));
        FormPdf.Render(receipt, "", "/verify/x/y").Length.ShouldBeGreaterThan(1000);
        await Refused.WithAsync("nothing-to-pay", () => core.StartAsync(dossier));
    }

    [Theory]
    [InlineData(PaymentOutcome.Failed, PaymentStatus.Failed)]
    [InlineData(PaymentOutcome.Cancelled, PaymentStatus.Cancelled)]
    [InlineData(PaymentOutcome.Expired, PaymentStatus.Expired)]
    public async Task Money_after_the_end_waits_for_a_person(PaymentOutcome end, PaymentStatus ended)
    {
        var dossier = await core.OwingFeesAsync(Desk);
        var order = await core.StartAsync(dossier);
        (await core.SettleAsync(order, end)).Status.ShouldBe(ended);
        var late = await core.SettleAsync(order, PaymentOutcome.Paid, $"T-{end}");
        (late.Status, late.ReviewReason).ShouldBe((PaymentStatus.NeedsReview, end == PaymentOutcome.Expired ? "late" : "ended"));
        await Refused.WithAsync("payment-under-review", () => core.StartAsync(dossier));
        (await Desk.LoadAsync(dossier.Id)).FeePayments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_transaction_is_a_row_of_its_own()
    {
        var dossier = await core.OwingFeesAsync(Desk);
        var order = await core.StartAsync(dossier);
        await core.SettleAsync(order, PaymentOutcome.Paid, "T10");
        var second = await core.SettleAsync(order, PaymentOutcome.Paid, "T11");
        second.Id.ShouldNotBe(order.Id);
        (second.Status, second.ReviewReason).ShouldBe((PaymentStatus.NeedsReview, "second"));
        (await Desk.LoadAsync(dossier.Id)).FeePayments.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_reference_is_not_there() => await Refused.AsAbsentAsync(() => core.RunAsync(
        (SettlePayment f) => f.HandleAsync(new("H26-0-0-01", PaymentOutcome.Paid, "T", 1), Actor.System, default)));
}
