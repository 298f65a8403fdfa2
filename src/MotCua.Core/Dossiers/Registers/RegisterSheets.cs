using System.Globalization;
using System.Text;
using System.Text.Json;
using MotCua.Core.Documents;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Forms 06 and 07 as data: CSV for spreadsheets, JSON for programs. Instants as Vietnam time in ISO 8601.</summary>
public static class RegisterSheets
{
    private static readonly string[] RegisterHead =
    [
        "STT", "Mã hồ sơ", "Tên thủ tục hành chính", "Số bộ", "Người nộp", "Địa chỉ", "Số điện thoại", "Cơ quan giải quyết",
        "Ngày nhận", "Ngày hẹn trả", "Ngày trả kết quả", "Phương thức nhận kết quả", "Ghi chú",
    ];

    private static readonly string[] SlipHead =
    [
        "STT", "Bên giao", "Người giao", "Bên nhận", "Người nhận", "Thời điểm giao nhận", "Thời điểm ghi sổ", "Kết quả",
        "Sự kiện", "Số nhật ký",
    ];

    public static byte[] Csv(RegisterContent register) => Sheets.Csv(RegisterHead, register.Lines.Select(l => (IReadOnlyList<string>)
    [
        Text(l.Number), l.Code, l.Procedure, Text(l.Sets), l.Applicant, l.Address, l.Phone, l.Resolver, At(l.ReceivedAt),
        At(l.DueAt), At(l.ReturnedAt), FormWords.Return(l.ReturnMethod.ToString()), FormWords.Status(l.Status),
    ]));

    public static byte[] Csv(IReadOnlyList<DossierHandOver> handOvers) => Sheets.Csv(SlipHead, handOvers.Select(h => (IReadOnlyList<string>)
    [
        Text(h.Number), FormWords.Holder(h.FromKind, h.From), h.FromOfficer, FormWords.Holder(h.ToKind, h.To), h.ToOfficer,
        At(h.At), At(h.RecordedAt), FormWords.Result(h.Timeliness), h.Fact, h.Sequence.ToString(CultureInfo.InvariantCulture),
    ]));

    public static byte[] Json(IReadOnlyList<DossierHandOver> handOvers) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(handOvers, JournalJson.Options));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset? at) => at is { } value
        ? value.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : "";
}
