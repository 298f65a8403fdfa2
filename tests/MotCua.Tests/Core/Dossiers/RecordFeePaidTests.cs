using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RecordFeePaidTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task An_unpaid_result_is_not_handed_over_and_a_paid_one_is()
    {
        var dossier = await core.OwingFeesAsync(Desk);
        await Desk.FinishAsync(dossier.Id, Desk.InBaDinh);
        await Refused.WithAsync("fee-unpaid", () => ReturnAsync(dossier.Id));
        await Refused.WithAsync("fee-unpaid", () => Desk.ActAsync(SampleUsers.Citizen, (CollectResult f, Actor a) => f.HandleAsync(new(dossier.Id), a, default)));
        await Refused.WithAsync("receipt-number-needed", () => RecordAsync(dossier.Id, exempt: false, ""));
        await RecordAsync(dossier.Id, exempt: false, "BL 0001");
        await Refused.WithAsync("nothing-to-pay", () => RecordAsync(dossier.Id, exempt: false, "BL 0002"));
        (await ReturnAsync(dossier.Id)).Status.ShouldBe(DossierStatus.Returned);
    }

    [Fact]
    public async Task An_exemption_names_its_law_and_calls_the_online_order_off()
    {
        var dossier = await core.OwingFeesAsync(Desk);
        var order = await core.StartAsync(dossier);
        await Refused.WithAsync("needs-role-here", () => RecordAsync(dossier.Id, exempt: true, "Điều 3", SampleUsers.Specialist));
        await Refused.WithAsync("legal-basis-needed", () => RecordAsync(dossier.Id, exempt: true, " "));
        await RecordAsync(dossier.Id, exempt: true, "Điều 3");
        (await Desk.LoadAsync(dossier.Id)).FeePayments.Single().Method.ShouldBe("exempt");
        (await core.ReadAsync(db => db.PaymentOrders.SingleAsync(o => o.Id == order.Id))).Status.ShouldBe(PaymentStatus.Cancelled);
    }

    private Task<Dossier> RecordAsync(Guid id, bool exempt, string reference, string user = SampleUsers.Receiver) =>
        Desk.ActAsync(user, (RecordFeePaid f, Actor a) => f.HandleAsync(new(id, null, exempt, reference), a, default));

    private Task<Dossier> ReturnAsync(Guid id) => Desk.ActAsync(SampleUsers.Receiver, (ReturnResult f, Actor a) =>
        f.HandleAsync(new(id, null, ReturnMethod.Counter, true), a, default));
}
