using System.Text.Json;
using System.Text.Json.Nodes;

namespace NationalPortal;

/// <summary>A dossier a citizen files at the portal.</summary>
/// <param name="Files">Each with name, document code and content (base64).</param>
/// <param name="Pushes">How many times it is handed over, at once.</param>
internal sealed record Filing(JsonObject Record, IReadOnlyList<FilingFile>? Files, int Pushes = 1);

internal sealed record FilingFile(string Name, string Document, byte[] Content);

/// <summary>Levers for tests; a real portal has none of them.</summary>
internal static class Control
{
    public static void Map(WebApplication app)
    {
        var control = app.MapGroup("/control");
        control.MapPost("/inbound", (string url, string token, Pushing pushing) => pushing.Target(url, token));
        control.MapPost("/down", (bool on, Disturbance disturbance) => disturbance.IsDown = on);
        control.MapPost("/flaky", (int count, Disturbance disturbance) => disturbance.LoseAnswers(count));
        control.MapPost("/forget-sessions", (PortalState state) => state.ForgetSessions());
        control.MapPost("/plant", (JsonObject record, PortalState state) => state.FileHere(record));
        control.MapPost("/submit", SubmitAsync);
        control.MapGet("/dossiers/{number}", (string number, PortalState state) =>
            state.Look(number, Describe) is { } told ? Results.Json(told) : Results.NotFound());
    }

    private static async Task<IResult> SubmitAsync(Filing filing, PortalState state, Pushing pushing, CancellationToken ct)
    {
        var record = filing.Record;
        record["TaiLieuNop"] = new JsonArray([.. (filing.Files ?? []).Select(f => Named(f, state.KeepFile(f.Content)))]);
        state.FileHere((JsonObject)record.DeepClone());
        var attempts = await Task.WhenAll(Enumerable.Range(0, filing.Pushes).Select(_ => pushing.PushAsync(record, ct)));
        return Results.Json(new { attempts });
    }

    private static JsonObject Named(FilingFile file, string id) => new()
    {
        ["TepDinhKemId"] = id, ["TenTepDinhKem"] = file.Name, ["MaThanhPhanHoSo"] = file.Document,
        ["DuongDanTaiTepTin"] = $"files/{id}",
    };

    private static JsonObject Describe(HeldDossier dossier) => new()
    {
        ["record"] = dossier.Record.DeepClone(),
        ["progress"] = new JsonArray([.. dossier.Progress.Select(p => p.DeepClone())]),
        ["calls"] = JsonSerializer.SerializeToNode(dossier.Calls, JsonSerializerOptions.Web),
        ["repeated"] = dossier.Calls.Count(c => c.Repeated),
    };
}
