using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaymentGateway;

/// <summary>Signed questions of the merchant.</summary>
internal static class MerchantApi
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/api/orders/state", (HttpRequest request, Ledger ledger, Signatures signatures, Levers levers) =>
            AnswerAsync(request, signatures, levers, question => ledger.Find(Text(question, "reference"))));
        app.MapPost("/api/refunds", (HttpRequest request, Ledger ledger, Signatures signatures, Levers levers) =>
            AnswerAsync(request, signatures, levers, question => ledger.Refund(Text(question, "transaction"))));
    }

    /// <summary>The state of an order as it goes over the wire.</summary>
    public static string Describe(string merchant, string reference, Order? order) => new JsonObject
    {
        ["merchant"] = merchant, ["reference"] = reference, ["status"] = order?.Status ?? "unknown", ["amount"] = order?.Taken ?? 0,
        ["currency"] = "VND", ["transaction"] = order?.Transaction, ["paidAt"] = order?.PaidAt,
    }.ToJsonString();

    private static async Task AnswerAsync(HttpRequest request, Signatures signatures, Levers levers, Func<JsonObject, Order?> find)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var response = request.HttpContext.Response;
        if (levers.IsDown || !signatures.Fits(request, body))
        {
            response.StatusCode = levers.IsDown ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized;
            return;
        }
        var question = JsonSerializer.Deserialize<JsonObject>(body)!;
        var answer = Describe(signatures.Merchant, Text(question, "reference"), find(question));
        foreach (var (name, value) in signatures.Headers(Guid.NewGuid().ToString("N"), answer))
            response.Headers[name] = value;
        response.ContentType = "application/json";
        await response.WriteAsync(answer);
    }

    private static string Text(JsonObject from, string key) => from[key]?.ToString() ?? "";
}
