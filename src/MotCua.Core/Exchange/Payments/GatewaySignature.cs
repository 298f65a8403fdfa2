using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>Signatures of the payment protocol: HMAC-SHA256 with the shared secret, lower-case hex (docs/payment-gateway.md).</summary>
[Service(Microsoft.Extensions.DependencyInjection.ServiceLifetime.Singleton)]
public sealed class GatewaySignature(PaymentSettings settings, TimeProvider clock)
{
    public const string IdHeader = "payment-id";
    public const string TimeHeader = "payment-timestamp";
    public const string SignatureHeader = "payment-signature";

    /// <summary>How far the clocks of both sides may differ; an older message is a replay.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Seconds of now, as the time header carries them.</summary>
    public string Now => clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Signature of a message with a body.</summary>
    public string Sign(string id, string time, string body) => Hmac(settings.Secret, $"{id}.{time}.{body}");

    /// <summary>Signature of the values of an address: name=value in the order of names, each escaped, joined by ampersands.</summary>
    public string SignQuery(string query) => Hmac(settings.Secret, query);

    /// <summary>Why a message is not the gateway's word; null when it is.</summary>
    public Refusal? WhyNotGenuine(string id, string time, string signature, string body)
    {
        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 99_999_999_999)
            return new Refusal("payment-notice-invalid");
        if (!Fits(settings.Secret) && !(settings.PreviousSecret is { Length: > 0 } previous && Fits(previous)))
            return new Refusal("payment-notice-invalid");
        return (clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= Tolerance
            ? null
            : new Refusal("payment-notice-stale");

        bool Fits(string secret) => CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Hmac(secret, $"{id}.{time}.{body}")), Encoding.UTF8.GetBytes(signature));
    }

    private static string Hmac(string secret, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
}
