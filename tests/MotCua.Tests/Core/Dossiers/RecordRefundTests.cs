using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RecordRefundTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Only_what_was_ordered_back_is_refunded_and_once()
    {
        var desk = new Desk(core.Services);
        var dossier = await core.OwingFeesAsync(desk);
        var order = await core.StartAsync(dossier);
        (await RefundedAsync(order)).Status.ShouldBe(PaymentStatus.Sent);
        await core.SettleAsync(order, PaymentOutcome.Expired);
        order = await core.SettleAsync(order, PaymentOutcome.Paid, "T1");
        await desk.ActAsync(SampleUsers.Receiver, (DecidePayment f, Actor a) => f.HandleAsync(new(order.Id, order.Version, false, "trễ"), a, default));
        (await RefundedAsync(order)).Status.ShouldBe(PaymentStatus.Refunded);
        (await RefundedAsync(order)).Status.ShouldBe(PaymentStatus.Refunded);
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.StreamId == order.Id && e.Type == "payment.refunded.v1"))).ShouldBe(1);
    }

    private Task<PaymentOrder> RefundedAsync(PaymentOrder order) =>
        core.RunAsync((RecordRefund f) => f.HandleAsync(new(order.Id), Actor.System, default));
}
