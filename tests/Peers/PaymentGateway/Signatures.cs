using System.Security.Cryptography;
using System.Text;

namespace PaymentGateway;

/// <summary>Signatures as the protocol page has them, written apart from the city's.</summary>
internal sealed class Signatures(IConfiguration configuration, Levers levers)
{
    public string Merchant { get; } = configuration["merchant"] ?? "city";

    private readonly byte[] secret = Encoding.UTF8.GetBytes(configuration["secret"] ?? "");

    public string Of(string text) => Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text))).ToLowerInvariant();

    public bool Fits(HttpRequest request, string body)
    {
        var (id, time) = (request.Headers["payment-id"].ToString(), request.Headers["payment-timestamp"].ToString());
        return request.Headers["payment-signature"] == Of($"{id}.{time}.{body}");
    }

    public Dictionary<string, string> Headers(string id, string body)
    {
        var time = levers.Now.ToUnixTimeSeconds().ToString();
        return new() { ["payment-id"] = id, ["payment-timestamp"] = time, ["payment-signature"] = Of($"{id}.{time}.{body}") };
    }
}
