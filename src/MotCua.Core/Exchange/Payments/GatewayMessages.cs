namespace MotCua.Core.Exchange;

/// <summary>The gateway's word on an order, in notices and in answers.</summary>
/// <param name="Status">unknown (never came there), open, processing, paid, failed, cancelled, refunded.</param>
/// <param name="Amount">Whole đồng that were taken.</param>
public sealed record GatewayState(
    string Merchant, string Reference, string Status, long Amount, string Currency, string? Transaction, DateTimeOffset? PaidAt);

/// <summary>The gateway could not be reached, or what answered was not it.</summary>
public sealed class GatewayException(string code, Exception? inner = null) : Exception(code, inner);
