using System.Text.Json;
using System.Text.Json.Nodes;
using MotCua.Core.Exchange;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Exchange;

/// <summary>Records as the national portal sends them.</summary>
internal static class PortalSubmissions
{
    /// <summary>A complete birth registration in Ba Đình, without files.</summary>
    public static PortalDossier Birth(string number, Action<JsonObject>? change = null)
    {
        var answers = new JsonObject();
        foreach (var (_, page) in Desk.BirthAnswers())
            foreach (var (key, value) in page)
                answers[key] = value?.DeepClone();
        change?.Invoke(answers);
        return new PortalDossier
        {
            MaHoSo = number, MaTTHC = Desk.Birth, ChuHoSo = "Nguyễn Thị Mai", SoDienThoai = "0900000001",
            ThongTinKhac = JsonSerializer.Serialize(new PortalAnswers("1.001193.01", answers), JsonSerializerOptions.Web),
        };
    }
}
