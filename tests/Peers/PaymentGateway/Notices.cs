using System.Text;

namespace PaymentGateway;

/// <summary>Tells the merchant what became of an order.</summary>
internal sealed class Notices(IHttpClientFactory http, Signatures signatures, Levers levers)
{
    public async Task SendAsync(Order order, CancellationToken ct)
    {
        if (levers.LosesNotices)
            return;
        await Task.WhenAll(Enumerable.Range(0, levers.Copies).Select(_ => OnceAsync(order, ct)));
    }

    /// <returns>Status the merchant answered with; 0 when it could not be reached.</returns>
    public async Task<int> OnceAsync(Order order, CancellationToken ct)
    {
        var body = MerchantApi.Describe(signatures.Merchant, order.Reference, order);
        using var request = new HttpRequestMessage(HttpMethod.Post, levers.NoticeUrl)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in signatures.Headers(order.Transaction ?? order.Reference, body))
            request.Headers.Add(name, value);
        try
        {
            using var answer = await http.CreateClient().SendAsync(request, ct);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}
