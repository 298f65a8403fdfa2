using System.Text.Encodings.Web;

namespace PaymentGateway;

/// <summary>What the payer sees at the gateway.</summary>
internal static class PayPages
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/pay", Arrive);
        app.MapPost("/pay/{reference}/confirm", ConfirmAsync);
        app.MapPost("/pay/{reference}/cancel", CancelAsync);
    }

    private static IResult Arrive(HttpRequest request, Ledger ledger, Signatures signatures)
    {
        var query = request.QueryString.Value![1..];
        var cut = query.LastIndexOf("&signature=", StringComparison.Ordinal);
        if (cut < 0 || signatures.Of(query[..cut]) != query[(cut + "&signature=".Length)..] || request.Query["merchant"] != signatures.Merchant)
            return Page("Yêu cầu không hợp lệ", "", StatusCodes.Status400BadRequest);
        var order = ledger.Open(new Order
        {
            Reference = request.Query["reference"]!, Amount = long.Parse(request.Query["amount"]!),
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(request.Query["expires"]!)), ReturnUrl = request.Query["return"]!,
        });
        return order is null ? Page("Số tiền khác lần trước", "", StatusCodes.Status409Conflict) : Show(order);
    }

    private static IResult Show(Order order) => order.Status == "open"
        ? Page($"Trả {order.Amount:N0} đồng", Form(order, "confirm", "Trả tiền") + Form(order, "cancel", "Hủy"))
        : Page("Lần thanh toán này đã kết thúc", $"<a href=\"{Safe(ReturnTo(order))}\">Quay lại</a>");

    private static async Task<IResult> ConfirmAsync(string reference, Ledger ledger, Notices notices, CancellationToken ct)
    {
        if (ledger.Find(reference) is not { } order)
            return Results.NotFound();
        if (!ledger.Pay(order))
            return Page("Đã hết giờ thanh toán", $"<a href=\"{Safe(ReturnTo(order))}\">Quay lại</a>");
        await notices.SendAsync(order, ct);
        return Results.Redirect(ReturnTo(order));
    }

    private static async Task<IResult> CancelAsync(string reference, Ledger ledger, Notices notices, CancellationToken ct)
    {
        if (ledger.Find(reference) is not { } order)
            return Results.NotFound();
        ledger.Cancel(order);
        await notices.SendAsync(order, ct);
        return Results.Redirect(ReturnTo(order));
    }

    private static string ReturnTo(Order order) => $"{order.ReturnUrl}?reference={Uri.EscapeDataString(order.Reference)}";

    private static string Form(Order order, string act, string label) =>
        $"<form method=\"post\" action=\"/pay/{Uri.EscapeDataString(order.Reference)}/{act}\"><button>{label}</button></form>";

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    private static IResult Page(string title, string body, int status = StatusCodes.Status200OK) => Results.Content(
        $"<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Cổng thanh toán (mô phỏng)</title></head><body><main><h1>{title}</h1>{body}</main></body></html>",
        "text/html; charset=utf-8", statusCode: status);
}
