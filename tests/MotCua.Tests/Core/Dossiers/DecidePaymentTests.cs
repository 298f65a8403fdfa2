using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class DecidePaymentTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Late_money_that_is_what_is_due_can_be_counted()
    {
        var (dossier, order) = await LateAsync("T1");
        await Refused.WithAsync("reason-needed", () => DecideAsync(order, count: true, note: " "));
        await Refused.WithAsync("needs-role-here", () => DecideAsync(order, count: true, user: SampleUsers.Specialist));
        await Refused.AsAbsentAsync(() => DecideAsync(order, count: true, user: SampleUsers.Police));
        (await DecideAsync(order, count: true)).Status.ShouldBe(PaymentStatus.Paid);
        var paid = await Desk.LoadAsync(dossier.Id);
        paid.FeePayments.Single().Amount.ShouldBe(8000);
        paid.Forms.Count(f => f.Form == 8).ShouldBe(1);
        await Refused.WithAsync("payment-not-under-review", () => DecideAsync(order, count: false, version: order.Version + 1));
    }

    [Fact]
    public async Task Given_back_it_can_be_paid_anew()
    {
        var (dossier, order) = await LateAsync("T2");
        (await DecideAsync(order, count: false)).Status.ShouldBe(PaymentStatus.RefundOrdered);
        (await core.StartAsync(dossier)).Reference.ShouldBe($"{dossier.Code}-02");
    }

    [Fact]
    public async Task Nothing_is_decided_on_a_page_that_is_out_of_date()
    {
        var (_, order) = await LateAsync("T3");
        await Should.ThrowAsync<StaleException>(() => DecideAsync(order, count: false, version: order.Version - 1));
    }

    private async Task<(Dossier Dossier, PaymentOrder Order)> LateAsync(string transaction)
    {
        var dossier = await core.OwingFeesAsync(Desk);
        var order = await core.StartAsync(dossier);
        await core.SettleAsync(order, PaymentOutcome.Expired);
        return (dossier, await core.SettleAsync(order, PaymentOutcome.Paid, transaction));
    }

    private Task<PaymentOrder> DecideAsync(
        PaymentOrder order, bool count, string note = "đã đối chiếu", string user = SampleUsers.Receiver, int? version = null) =>
        Desk.ActAsync(user, (DecidePayment f, Actor a) => f.HandleAsync(new(order.Id, version ?? order.Version, count, note), a, default));
}
