using System.Text.Json;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>
/// Takes the gateway's word, whether it came as a notice or as an answer to our question. Doing so twice is harmless.
/// </summary>
[Service]
public sealed class PaymentNotices(Rerun rerun, GatewaySignature signature, PaymentSettings settings)
{
    private const string Partner = "payment-gateway";

    /// <summary>Facts by the gateway's word are recorded under its name.</summary>
    public static Actor Gateway { get; } = Actor.System with { PartnerCode = Partner };

    /// <exception cref="RefusalException">The notice is forged, replayed or not readable, or online payment is off.</exception>
    /// <exception cref="NotFoundException">No order has its reference.</exception>
    public async Task AcceptAsync(string id, string time, string signed, string body, CancellationToken ct)
    {
        Refusal.ThrowIf(settings.IsOn ? signature.WhyNotGenuine(id, time, signed, body) : new Refusal("payment-online-off"));
        await TakeAsync(Read(body), ct);
    }

    /// <summary>Null when the word changes nothing: the order is still open there.</summary>
    public async Task<PaymentOrder?> TakeAsync(GatewayState state, CancellationToken ct)
    {
        Refusal.ThrowIf(state.Merchant == settings.Merchant ? null : new Refusal("payment-notice-invalid"));
        PaymentOutcome? outcome = state.Status switch
        {
            "paid" => PaymentOutcome.Paid,
            "failed" => PaymentOutcome.Failed,
            "cancelled" => PaymentOutcome.Cancelled,
            _ => null,
        };
        if (outcome is not { } known)
            return null;
        // Another currency is another amount: it cannot be what was ordered.
        var amount = state.Currency == PaymentOrder.Currency ? state.Amount : -1;
        return await rerun.OnceAsync((SettlePayment f) => f.HandleAsync(
            new(state.Reference, known, state.Transaction, amount, state.PaidAt), Gateway, ct));
    }

    /// <summary>Its time is over, and the gateway says that nothing was paid.</summary>
    public Task ExpireAsync(string reference, CancellationToken ct) => rerun.OnceAsync(
        (SettlePayment f) => f.HandleAsync(new(reference, PaymentOutcome.Expired), Gateway, ct));

    public Task RefundedAsync(Guid orderId, CancellationToken ct) => rerun.OnceAsync(
        (RecordRefund f) => f.HandleAsync(new(orderId), Gateway, ct));

    private static GatewayState Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<GatewayState>(body, GatewayClient.Json) is { Reference: not null, Status: not null } state
                && (state.Status != "paid" || !string.IsNullOrEmpty(state.Transaction))
                ? state
                : throw new RefusalException(new Refusal("payment-notice-unreadable"));
        }
        catch (JsonException)
        {
            throw new RefusalException(new Refusal("payment-notice-unreadable"));
        }
    }
}
