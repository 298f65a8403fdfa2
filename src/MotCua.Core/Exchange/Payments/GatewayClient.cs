using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>Speaks to the payment gateway: the address a payer leaves to, and signed questions whose answers are signed too.</summary>
[Service(ServiceLifetime.Singleton)]
public sealed class GatewayClient(IHttpClientFactory http, CoreSettings settings, GatewaySignature signature)
{
    public const string HttpName = "payment-gateway";
    private const int LargestAnswer = 64 * 1024;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    private Uri Root => new(settings.Payment.BaseUrl ?? throw new GatewayException("not-configured"));

    /// <summary>Where the payer goes, with everything the gateway needs and nothing about the person.</summary>
    /// <param name="returnPath">Path here that the payer comes back to.</param>
    public Uri AddressFor(PaymentOrder order, string returnPath, string language)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["amount"] = $"{order.Amount}", ["currency"] = PaymentOrder.Currency, ["merchant"] = settings.Payment.Merchant,
            ["reference"] = order.Reference, ["created"] = $"{order.CreatedAt.ToUnixTimeSeconds()}",
            ["expires"] = $"{order.ExpiresAt.ToUnixTimeSeconds()}", ["return"] = settings.PublicUrl + returnPath,
            ["language"] = language, ["version"] = "1",
        };
        var query = string.Join('&', values.Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value)}"));
        return new Uri(Root, $"pay?{query}&signature={signature.SignQuery(query)}");
    }

    /// <exception cref="GatewayException">It could not be reached, or its answer is not signed by it.</exception>
    public Task<GatewayState> AskAsync(string reference, CancellationToken ct) =>
        CallAsync("api/orders/state", new { merchant = settings.Payment.Merchant, reference }, ct);

    /// <summary>Gives money back; asked again, the gateway gives it back once.</summary>
    /// <exception cref="GatewayException">It could not be reached, or its answer is not signed by it.</exception>
    public Task<GatewayState> RefundAsync(PaymentOrder order, CancellationToken ct) => CallAsync("api/refunds", new
    {
        merchant = settings.Payment.Merchant, reference = order.Reference, transaction = order.Transaction, amount = order.PaidAmount,
        refund = order.Id.ToString("N"),
    }, ct);

    private async Task<GatewayState> CallAsync(string path, object question, CancellationToken ct)
    {
        var (body, id, time) = (JsonSerializer.Serialize(question, Json), Guid.NewGuid().ToString("N"), signature.Now);
        using var client = http.CreateClient(HttpName);
        client.MaxResponseContentBufferSize = LargestAnswer;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, path))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        Put(request.Headers, id, time, signature.Sign(id, time, body));
        try
        {
            using var answer = await client.SendAsync(request, ct);
            return answer.IsSuccessStatusCode ? await ReadAsync(answer, ct) : throw new GatewayException($"answer-{(int)answer.StatusCode}");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            throw new GatewayException("unreachable", e);
        }
    }

    private async Task<GatewayState> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var body = await answer.Content.ReadAsStringAsync(ct);
        if (signature.WhyNotGenuine(Of(GatewaySignature.IdHeader), Of(GatewaySignature.TimeHeader), Of(GatewaySignature.SignatureHeader), body) is { } no)
            throw new GatewayException(no.Code);
        return JsonSerializer.Deserialize<GatewayState>(body, Json) ?? throw new GatewayException("answer-empty");

        string Of(string header) => answer.Headers.TryGetValues(header, out var values) ? values.First() : "";
    }

    private static void Put(HttpRequestHeaders headers, string id, string time, string signed)
    {
        headers.Add(GatewaySignature.IdHeader, id);
        headers.Add(GatewaySignature.TimeHeader, time);
        headers.Add(GatewaySignature.SignatureHeader, signed);
    }
}
