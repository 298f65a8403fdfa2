using System.Text.Json.Nodes;

namespace NationalPortal;

/// <summary>The envelope: sign in for a session, then one address for all services.</summary>
internal static class ServiceBus
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/login", (JsonObject body, PortalState state) =>
            PortalState.Text(body, "username").Length == 0 || PortalState.Text(body, "password").Length == 0
                ? Error("3", "Sai tên đăng nhập hoặc mật khẩu")
                : new JsonObject { ["error_code"] = 0, ["session"] = state.OpenSession() });
        app.MapPost("/mapi/g", (JsonObject body, HttpRequest request, PortalState state) => Call(body, request, state));
        app.MapGet("/files/{id}", (string id, PortalState state) =>
            state.FileOf(id) is { } file ? Results.Bytes(file, "application/octet-stream") : Results.NotFound());
    }

    private static JsonObject Call(JsonObject body, HttpRequest request, PortalState state)
    {
        if (!state.KnowsSession(body["session"]?.ToString()))
            return Error("-1", "Phiên làm việc không hợp lệ");
        if (string.IsNullOrEmpty(request.Headers["dstcode"]) || PortalState.Text(body, "madonvi").Length == 0)
            return Error("3", "Thiếu dstcode hoặc madonvi");
        return PortalState.Text(body, "service") switch
        {
            "DongBoHoSoMC" => Each(body, r => state.Sync(r, body["isUpdating"]?.GetValue<bool>() ?? false)),
            "CapNhatTienDoHoSoMC" => Each(body, state.AddProgress),
            "TraCuuHoSo" => new JsonObject { ["error_code"] = "0", ["data"] = state.FiledOn(PortalState.Text(body, "ngay")) },
            _ => Error("3", "Dịch vụ không có"),
        };
    }

    private static JsonObject Each(JsonObject body, Func<JsonObject, string?> take)
    {
        if (body["data"] is not JsonArray { Count: > 0 } data)
            return Error("3", "Thiếu data");
        foreach (var record in data.OfType<JsonObject>())
            if (take((JsonObject)record.DeepClone()) is { } wrong)
                return Error("-3", wrong);
        return new JsonObject { ["error_code"] = "0", ["message"] = "Thành công" };
    }

    private static JsonObject Error(string code, string message) => new() { ["error_code"] = code, ["message"] = message };
}
