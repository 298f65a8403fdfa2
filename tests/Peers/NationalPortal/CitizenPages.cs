using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace NationalPortal;

/// <summary>What a citizen sees at the portal: the progress of a dossier and its result.</summary>
internal static class CitizenPages
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", (PortalState state) => Page("Cổng Dịch vụ công quốc gia (mô phỏng)", List(state.Numbers())));
        app.MapGet("/ho-so/{number}", (string number, PortalState state) =>
            state.Look(number, Progress) is { } body ? Page($"Hồ sơ {number}", body) : Results.NotFound());
        app.MapGet("/ho-so/{number}/ket-qua/{index:int}", (string number, int index, PortalState state) =>
            state.Look(number, d => ResultFile(d, index)) is { } file
                ? Results.File(file, "application/pdf", $"ket-qua-{index}.pdf") : Results.NotFound());
    }

    private static string List(IReadOnlyList<string> numbers) => new StringBuilder("<ul>")
        .AppendJoin("", numbers.Select(n => $"<li><a href=\"/ho-so/{Uri.EscapeDataString(n)}\">{Safe(n)}</a></li>"))
        .Append("</ul>").ToString();

    private static string Progress(HeldDossier dossier)
    {
        var body = new StringBuilder("<ol id=\"tien-do\">");
        foreach (var line in dossier.Progress)
            body.Append($"<li data-status=\"{Of(line, "TrangThai")}\">{Of(line, "ThoiDiemXuLy")} – {Of(line, "PhongBanXuLy")}: {Of(line, "NoiDungXuLy")}</li>");
        body.Append("</ol><ul id=\"ket-qua\">");
        var number = Uri.EscapeDataString(PortalState.Text(dossier.Record, "MaHoSo"));
        foreach (var (index, result) in Given(dossier).Index())
            body.Append($"<li><a href=\"/ho-so/{number}/ket-qua/{index}\">{Of(result, "TenGiayTo")}</a></li>");
        return body.Append("</ul>").ToString();
    }

    private static byte[]? ResultFile(HeldDossier dossier, int index) =>
        Given(dossier).ElementAtOrDefault(index) is { } result
            ? Convert.FromBase64String(PortalState.Text(result, "DuLieuTepDinhKem")) : null;

    private static IEnumerable<JsonObject> Given(HeldDossier dossier) =>
        (dossier.Record["DanhSachGiayToKetQua"] as JsonArray ?? []).OfType<JsonObject>();

    private static string Of(JsonObject record, string key) => Safe(PortalState.Text(record, key));

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    private static IResult Page(string title, string body) => Results.Content(
        $"<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{Safe(title)}</title></head>"
        + $"<body><h1>{Safe(title)}</h1>{body}</body></html>", "text/html; charset=utf-8");
}
