using Microsoft.Extensions.DependencyInjection;
using MotCua.Core;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Orders without a gateway: what is refused, and by which name.</summary>
public sealed class StartPaymentTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Without_a_gateway_nobody_is_sent_away()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("payment-online-off", () => Desk.ActAsync(SampleUsers.Citizen, (StartPayment f, Actor a) =>
            f.HandleAsync(new(dossier.Id, PaymentOrder.FeesKey), a, default)));
    }

    [Fact]
    public async Task Nothing_is_due_when_the_channel_is_free()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("nothing-to-pay", () => core.StartAsync(dossier));
        await Refused.WithAsync("nothing-to-pay", () => core.StartAsync(dossier, "no-such-duty"));
    }

    [Fact]
    public async Task A_stranger_does_not_find_the_dossier_and_an_officer_does_not_pay()
    {
        var dossier = await core.OwingFeesAsync(Desk);
        await Refused.AsAbsentAsync(() => core.StartAsync(dossier, user: "cong.dan2"));
        await Refused.WithAsync("payment-applicant-only", () => core.StartAsync(dossier, user: SampleUsers.Receiver));
    }

    [Fact]
    public async Task The_same_order_is_used_until_its_time_is_over()
    {
        var dossier = await core.OwingFeesAsync(Desk);
        var first = await core.StartAsync(dossier);
        (first.Reference, first.Amount, first.Status).ShouldBe(($"{dossier.Code}-01", 8000, PaymentStatus.Sent));
        (await core.StartAsync(dossier)).Id.ShouldBe(first.Id);
        core.Clock.Advance(TimeSpan.FromMinutes(15));
        await Refused.WithAsync("payment-being-checked", () => core.StartAsync(dossier));
        await core.SettleAsync(first, PaymentOutcome.Expired);
        (await core.StartAsync(dossier)).Reference.ShouldBe($"{dossier.Code}-02");
    }
}

/// <summary>Payments in a core without a gateway.</summary>
internal static class PaymentSteps
{
    private static readonly PaymentSettings On = new() { BaseUrl = "http://gateway.example/", Merchant = "city" };

    /// <summary>A birth registered late and handed in at the counter, which costs 8,000 đ.</summary>
    public static async Task<Dossier> OwingFeesAsync(this CoreFixture core, Desk desk)
    {
        var dossier = await desk.ReceivedBirthAsync();
        await core.ArrangeAsync(db =>
        {
            db.Dossiers.Single(d => d.Id == dossier.Id).Channel = Channel.Direct;
            var answers = db.Set<AnswerVersion>().Single(a => a.DossierId == dossier.Id);
            answers.Content = answers.Content.Replace("\"over60Days\":\"no\"", "\"over60Days\":\"yes\"", StringComparison.Ordinal);
        });
        return await desk.LoadAsync(dossier.Id);
    }

    public static async Task<PaymentOrder> StartAsync(
        this CoreFixture core, Dossier dossier, string dueKey = PaymentOrder.FeesKey, string user = SampleUsers.Citizen)
    {
        var actor = await core.ActorAsync(user);
        await using var scope = core.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<StartPayment>(scope.ServiceProvider, On).HandleAsync(new(dossier.Id, dueKey), actor, default);
    }

    public static Task<PaymentOrder> SettleAsync(
        this CoreFixture core, PaymentOrder order, PaymentOutcome outcome, string? transaction = null, long? amount = null) =>
        core.RunAsync((SettlePayment f) => f.HandleAsync(
            new(order.Reference, outcome, transaction, amount ?? order.Amount, core.Clock.GetUtcNow()), Actor.System, default));
}
