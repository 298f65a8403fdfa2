using Microsoft.Playwright;
using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>
/// A grandmother is helped at the counter and agrees on her own phone; then what can be done with
/// her dossier: visits counted, copied, continued elsewhere, done by somebody with her mandate.
/// </summary>
[Trait("Engine", "any")]
public sealed class AssistJourney(JourneyHost host)
{
    [Fact]
    public async Task A_dossier_is_filed_with_help_and_lived_with()
    {
        await using var helper = await host.SignInAsync("motcua.badinh");
        var link = await AskAsync(helper);
        await using var phone = await host.OpenAsync();
        await phone.VisitAsync(link.Path);
        await phone.Page.Locator("input[name=Code]").FillAsync(link.Code);
        await phone.ClickAsync("Đọc hồ sơ");
        await phone.SeesAsync("Trần Văn Hùng");
        await phone.SeesAsync("phải biết chắc người đồng ý là bạn");
        await phone.ClickAsync("Đăng nhập để đồng ý");
        await phone.FollowAsync(phone.Page.GetByRole(AriaRole.Button, new() { Name = "(cong.dan2)" }));
        await phone.Page.Locator("input[name=Code]").FillAsync(link.Code);
        await phone.ClickAsync("Đọc hồ sơ");
        await phone.ClickAsync("Đồng ý và gửi hồ sơ");
        await phone.SeesAsync("Đã gửi hồ sơ");
        await helper.ClickAsync("Xem đã trả lời chưa");
        await helper.SeesAsync("Người dân đã đồng ý");
        var code = await helper.Page.Locator(".govuk-panel strong").InnerTextAsync();
        await CountAsync(helper, code);
        await LiveWithAsync(code);
    }

    /// <summary>The helper fills in and asks; the phone gets the path of the QR code and the digits.</summary>
    private static async Task<(string Path, string Code)> AskAsync(Visitor helper)
    {
        await helper.VisitAsync("/office/assist/2.000635");
        await helper.ChooseAsync("requester", "person");
        await helper.ChooseAsync("registeredWhere", "digital");
        await helper.ClickAsync("Bắt đầu");
        await helper.FillFieldsAsync(
            ("applicantName", "Trần Văn Hùng"), ("applicantId", "001091000002"), ("applicantBirthDate", "25/7/1991"),
            ("applicantPhone", "0900000002"), ("applicantAddress", "12 phố Quán Thánh"), ("copies", "2"),
            ("subjectName", "Trần Văn Hùng"), ("subjectBirthDate", "25/7/1991"), ("registeredAt", "Phường Ba Đình"));
        await helper.Page.Locator("select[name=extract]").SelectOptionAsync("birth");
        await helper.ChooseAsync("relation", "self");
        await helper.ClickAsync("Xin người dân đồng ý");
        await helper.ClickAsync("Tạo mã");
        var address = new Uri(await helper.Page.Locator("li .mc-hash").InnerTextAsync());
        return (address.AbsolutePath, await helper.Page.Locator(".mc-code").InnerTextAsync());
    }

    private static async Task CountAsync(Visitor helper, string code)
    {
        await helper.VisitAsync($"/office/dossiers/{code}/trips");
        await helper.ChooseAsync("Kind", "Call");
        await helper.ChooseAsync("Fault", "Guidance");
        await helper.ClickAsync("Ghi lại");
        await helper.SeesAsync("Do hướng dẫn");
    }

    private async Task LiveWithAsync(string code)
    {
        await using var owner = await host.SignInAsync("cong.dan2");
        await owner.VisitAsync($"/dossiers/{code}");
        await owner.SeesAsync("đã điền giúp bạn");
        await owner.ClickAsync("Làm hồ sơ tương tự");
        await owner.ClickAsync("Tạo bản mới");
        await owner.ClickAsync("Tiếp tục trên thiết bị khác");
        await owner.ClickAsync("Tạo đường dẫn và mã");
        await owner.VisitAsync("/mandates/give");
        await owner.Page.Locator("input[name=Acts][value=Fill]").CheckAsync();
        await owner.Page.Locator("input[name=ValidTo]").FillAsync(TimeProvider.System.GetUtcNow().AddDays(30).ToString("dd/MM/yyyy", null));
        await owner.ClickAsync("Tạo lời mời");
        await owner.ClickAsync("Uỷ quyền");
        await owner.SeesAsync("Chờ người được mời nhận");
    }
}
