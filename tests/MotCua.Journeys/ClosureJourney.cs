using System.Globalization;
using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>A leader closes intake of one procedure for two days; the portal says so, until when and where to go instead.</summary>
[Trait("Engine", "any")]
public sealed class ClosureJourney(JourneyHost host)
{
    private const string Procedure = "1.001266";

    [Fact]
    public async Task A_closure_with_basis_end_and_substitute_is_shown_to_citizens()
    {
        await using var leader = await host.SignInAsync("lanhdao.badinh");
        await leader.VisitAsync("/office/oversight/closure");
        await leader.Page.Locator("select[name=UnitId]").SelectOptionAsync("Điểm Phục vụ hành chính công phường Ba Đình");
        await leader.Page.Locator("input[name=ProcedureCode]").FillAsync(Procedure);
        await leader.ClickAsync("Xem hồ sơ bị ảnh hưởng");
        await leader.SeesAsync("Số văn bản");
        await FillAsync(leader);
        await leader.ClickAsync("Xem hồ sơ bị ảnh hưởng");
        await leader.SeesAsync("Cùng khu vực");
        await leader.ClickAsync("Ký quyết định tạm dừng");
        await leader.SeesAsync("12/QĐ-UBND");

        await using var citizen = await host.OpenAsync();
        await citizen.VisitAsync($"/procedures/{Procedure}?area=00004");
        await citizen.SeesAsync("12/QĐ-UBND");
        await citizen.SeesAsync("Nơi thay thế theo quyết định");
        await citizen.VisitAsync("/closures");
        await citizen.SeesAsync("Điểm Phục vụ hành chính công phường Ngọc Hà");
    }

    private static async Task FillAsync(Visitor leader)
    {
        var now = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        await leader.Page.Locator("select[name=SubstituteId]").SelectOptionAsync("Điểm Phục vụ hành chính công phường Ngọc Hà");
        await leader.Page.Locator("input[name=Start]").FillAsync(Moment(now.AddHours(-1)));
        await leader.Page.Locator("input[name=End]").FillAsync(Moment(now.AddDays(2)));
        await leader.Page.Locator("input[name=Decision]").FillAsync("12/QĐ-UBND");
        await leader.Page.Locator("input[name=Law]").FillAsync("Nghị định 118/2025/NĐ-CP");
        await leader.Page.Locator("textarea[name=ReasonVi]").FillAsync("Sửa chữa trụ sở.");
    }

    private static string Moment(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
