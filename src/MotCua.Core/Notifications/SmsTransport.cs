using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MotCua.Core.Platform;

namespace MotCua.Core.Notifications;

/// <summary>Hands text messages to the gateway; it knows a repeat by the id, also in the header <c>Idempotency-Key</c>.</summary>
[Service]
public sealed class SmsTransport(CoreSettings settings, IHttpClientFactory http)
{
    public const string HttpName = "sms-gateway";

    /// <exception cref="DeliveryException">It did not get through.</exception>
    public async Task SendAsync(WrittenMessage written, CancellationToken ct)
    {
        try
        {
            using var request = Request(written);
            using var client = http.CreateClient(HttpName);
            using var answer = await client.SendAsync(request, ct);
            if (!answer.IsSuccessStatusCode)
                throw new DeliveryException($"refused:{(int)answer.StatusCode}", IsForGood(answer.StatusCode));
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new DeliveryException("unreachable", false, e);
        }
    }

    private HttpRequestMessage Request(WrittenMessage written)
    {
        var sms = settings.Sms;
        var text = sms.PlainLetters ? TextFolding.WithoutMarks(written.Text) : written.Text;
        var request = new HttpRequestMessage(HttpMethod.Post, sms.Url)
        {
            Content = JsonContent.Create(new { id = written.Id, to = written.To, text, sender = sms.Sender }, options: JsonSerializerOptions.Web),
        };
        request.Headers.Add("Idempotency-Key", $"{written.Id:D}");
        if (sms.Token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", sms.Token);
        return request;
    }

    /// <summary>What the gateway says about the number or the text stays so; about us or itself it may pass.</summary>
    private static bool IsForGood(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnprocessableEntity;
}
