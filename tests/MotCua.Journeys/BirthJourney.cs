using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>
/// The story the product exists for: a mother files a birth registration, the ward receives it, asks for a clear picture,
/// drafts, signs, seals; she answers, tracks and takes the result; the figures count it. Once with scripts, once without.
/// </summary>
public sealed partial class BirthJourney(JourneyHost host)
{
    private const string Procedure = "Đăng ký khai sinh";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_birth_registration_from_search_to_result(bool script)
    {
        await using var mother = await host.SignInAsync("cong.dan", script);
        var code = await FileAsync(mother);
        await ReceiveAsync(code, script);
        await AskAsync(code, script);
        await AnswerAsync(mother, code);
        await DecideAsync(code, script);
        await TrackAsync(code, script);
        await CollectAsync(mother, code);
        if (script)
            await ReuseAsync(mother);
        await CountAsync(code, script);
    }

    private async Task<string> FileAsync(Visitor mother)
    {
        await mother.Page.GotoAsync("/search?q=khai+sinh");
        await mother.ClickAsync(Procedure);
        await mother.ClickAsync("Nộp trực tuyến");
        await mother.ChooseAsync("family", "married");
        await mother.ChooseAsync("foreignParent", "false");
        await mother.ChooseAsync("registeredBefore", "false");
        await mother.ClickAsync("Tiếp tục");
        await mother.ClickAsync("Tiếp tục");
        await FillFormAsync(mother);
        await UploadAsync(mother, "giay-chung-sinh");
        await mother.ClickAsync("Tiếp tục");
        await mother.ClickAsync("Gửi hồ sơ");
        await mother.SeesAsync("Đã gửi hồ sơ");
        return Code().Match(await mother.Page.Locator("main").InnerTextAsync()).Value;
    }

    private static async Task FillFormAsync(Visitor mother)
    {
        await mother.SeesAsync("Đã điền sẵn từ tài khoản của bạn");
        (await mother.Page.Locator("input[name=applicantName]").InputValueAsync()).ShouldBe("Nguyễn Thị Mai");
        await mother.FillFieldsAsync(("applicantPhone", "0900000001"), ("applicantAddress", "12 phố Quán Thánh, phường Ba Đình"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.ChooseAsync("relation", "mother");
        await mother.Page.Locator("select[name=placeArea]").SelectOptionAsync("00004");
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.ChooseAsync("childSex", "female");
        await mother.FillFieldsAsync(("childName", "Trần Minh Anh"), ("childBirthDate", "20/2/2026"), ("childEthnicity", "Kinh"), ("childHometown", "Hà Nội"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.ChooseAsync("birthProof", "certificate");
        await mother.ChooseAsync("over60Days", "no");
        await mother.FillFieldsAsync(("birthPlace", "Bệnh viện Phụ sản Hà Nội"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.FillFieldsAsync(("motherName", "Nguyễn Thị Mai"), ("motherId", "001194000001"), ("motherBirthDate", "12/3/1994"),
            ("motherEthnicity", "Kinh"), ("motherAddress", "12 phố Quán Thánh"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.FillFieldsAsync(("fatherName", "Trần Văn Hùng"), ("fatherId", "001091000002"), ("fatherBirthDate", "25/7/1991"),
            ("fatherEthnicity", "Kinh"), ("fatherAddress", "12 phố Quán Thánh"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.FillFieldsAsync(("copies", "1"));
        await mother.ClickAsync("Lưu và tiếp tục");
    }

    private async Task ReceiveAsync(string code, bool script)
    {
        await using var desk = await host.SignInAsync("motcua.badinh", script);
        await desk.Page.GotoAsync("/office?lane=waiting-answer");
        await desk.LookAsync();
        await LookAroundAsync(desk, $"/office/dossiers/{code}", "decline");
        await desk.ClickAsync("Tiếp nhận");
        await desk.SeesAsync("Đang xử lý");
        await desk.DownloadAsync("Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
    }

    private async Task AskAsync(string code, bool script)
    {
        await using var specialist = await host.SignInAsync("chuyenvien.badinh", script);
        await LookAroundAsync(specialist, $"/office/dossiers/{code}", "consult", "apology", "financial-duty", "messages");
        await specialist.ClickAsync("Yêu cầu bổ sung");
        await specialist.Page.Locator("input[value='document:giay-chung-sinh']").CheckAsync();
        await specialist.Page.Locator("input[name='Notes[document:giay-chung-sinh]']").FillAsync("Ảnh mờ, không đọc được ngày sinh.");
        await specialist.Page.Locator("input[name=LegalBasis]").FillAsync("Điều 16 Luật Hộ tịch");
        await specialist.ClickAsync("Gửi yêu cầu");
        await specialist.SeesAsync("Chờ bổ sung");
        await specialist.DownloadAsync("Phiếu yêu cầu bổ sung");
    }

    private static async Task AnswerAsync(Visitor mother, string code)
    {
        await mother.Page.GotoAsync($"/dossiers/{code}");
        await mother.LookAsync();
        await mother.ClickAsync("Bổ sung hồ sơ");
        await mother.SeesAsync("Ảnh mờ");
        await mother.Page.Locator("input[type=file]").SetInputFilesAsync(Paper.Of("ro-net.pdf"));
        await mother.ClickAsync("Gửi bổ sung");
        await mother.SeesAsync("Đã bổ sung");
    }

    private async Task DecideAsync(string code, bool script)
    {
        await using var specialist = await host.SignInAsync("chuyenvien.badinh", script);
        await specialist.Page.GotoAsync($"/office/dossiers/{code}");
        while (await specialist.Page.GetByRole(AriaRole.Button, new() { NameRegex = Done() }).CountAsync() > 0)
        {
            await specialist.FollowAsync(specialist.Page.GetByRole(AriaRole.Button, new() { NameRegex = Done() }).First);
            await specialist.LookAsync();
        }
        await specialist.ClickAsync("Dự thảo kết quả");
        (await specialist.Page.Locator("textarea[name=Body]").InputValueAsync()).ShouldContain("Trần Minh Anh");
        await specialist.ClickAsync("Trình ký");

        await using var leader = await host.SignInAsync("lanhdao.badinh", script);
        await LookAroundAsync(leader, $"/office/dossiers/{code}", "stop", "withdraw");
        if (script)
            await SignByKeysAsync(leader, code);
        else
        {
            await leader.ClickAsync("Ký duyệt");
            await leader.FollowAsync(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Ký", Exact = true }));
        }
        await leader.LookAsync();

        await using var clerk = await host.SignInAsync("vanthu.badinh", script);
        await clerk.Page.GotoAsync($"/office/dossiers/{code}");
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = Done() }).First);
        await clerk.SeesAsync("Đã có kết quả");
    }

    /// <summary>Three keys from the list to the decision; in a field they are letters.</summary>
    private static async Task SignByKeysAsync(Visitor leader, string code)
    {
        await leader.Page.GotoAsync("/office?view=work&lane=pool");
        await leader.Page.Keyboard.PressAsync("?");
        (await leader.Page.Locator("#shortcuts").IsVisibleAsync()).ShouldBeTrue();
        await leader.Page.Keyboard.PressAsync("Escape");
        await leader.Page.Locator("a[data-row]", new() { HasText = code }).FocusAsync();
        foreach (var key in new[] { "o", "p", "p" })
            await leader.ArriveAsync(() => leader.Page.Keyboard.PressAsync(key));
    }

    private async Task TrackAsync(string code, bool script)
    {
        await using var stranger = await host.OpenAsync(script);
        await stranger.Page.GotoAsync("/track");
        await stranger.Page.Locator("input[name=Code]").FillAsync(code);
        await stranger.Page.Locator("input[name=Factor]").FillAsync("1990");
        await stranger.ClickAsync("Xem hồ sơ");
        await stranger.SeesAsync("chưa đúng");
        await stranger.Page.Locator("input[name=Factor]").FillAsync("1994");
        await stranger.ClickAsync("Xem hồ sơ");
        await stranger.SeesAsync("Đã có kết quả");
        (await stranger.Page.ContentAsync()).ShouldNotContain("Nguyễn Thị Mai");
    }

    private static async Task CollectAsync(Visitor mother, string code)
    {
        await LookAroundAsync(mother, $"/dossiers/{code}", "messages", "complaint");
        await mother.DownloadAsync("Tải kết quả");
        await mother.VisitAsync($"/dossiers/{code}");
        await mother.SeesAsync("Đã trả kết quả");
        await mother.Page.GotoAsync("/vault");
        await mother.LookAsync();
        await mother.SeesAsync("Giấy khai sinh");
    }

    /// <summary>The certificate the city issued stands for the paper in the child's residence registration.</summary>
    private static async Task ReuseAsync(Visitor mother)
    {
        await mother.Page.GotoAsync("/procedures/1.004222/start");
        await mother.ChooseAsync("dwelling", "newborn");
        await mother.ChooseAsync("barredDwelling", "false");
        await mother.ClickAsync("Tiếp tục");
        await mother.ClickAsync("Tiếp tục");
        await FillResidenceAsync(mother);
        await mother.ClickAsync("Dùng giấy đã có");
        await mother.SeesAsync("lấy từ kho dữ liệu của bạn");
    }

    private static async Task FillResidenceAsync(Visitor mother)
    {
        await mother.FillFieldsAsync(("applicantPhone", "0900000001"), ("applicantAddress", "12 phố Quán Thánh"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.ChooseAsync("forMinor", "yes");
        await mother.FillFieldsAsync(("personName", "Trần Minh Anh"), ("personId", "001326000001"), ("personBirthDate", "20/2/2026"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.Page.Locator("select[name=placeArea]").SelectOptionAsync("00004");
        await mother.FillFieldsAsync(("dwellingAddress", "12 phố Quán Thánh"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.Page.Locator("select[name=headRelation]").SelectOptionAsync("child");
        await mother.FillFieldsAsync(("headName", "Nguyễn Thị Mai"), ("headId", "001194000001"));
        await mother.ClickAsync("Lưu và tiếp tục");
        await mother.ClickAsync("Lưu và tiếp tục");
    }

    private async Task CountAsync(string code, bool script)
    {
        await using var monitor = await host.SignInAsync("giamsat", script);
        await monitor.SeesInTimeAsync("/office/kpi/dossiers?measure=Received&from=2020-01-01&to=2099-01-01&total=true", code);
        await monitor.VisitAsync("/office/kpi");
        await monitor.SeesAsync("Uỷ ban nhân dân phường Ba Đình");
        await monitor.Page.GotoAsync("/office/oversight");
        await monitor.LookAsync();
    }

    /// <summary>Looks at pages beside the story, then comes back to the dossier.</summary>
    private static async Task LookAroundAsync(Visitor who, string dossier, params string[] pages)
    {
        foreach (var page in pages)
            await who.VisitAsync($"{dossier}/{page}");
        await who.Page.GotoAsync(dossier);
    }

    private static async Task UploadAsync(Visitor who, string document)
    {
        await who.Page.Locator($"#file-{document}").SetInputFilesAsync(Paper.Of("giấy chứng sinh.pdf"));
        await who.FollowAsync(who.Page.Locator($"#doc-{document} button:has-text('Tải lên')"));
        await who.LookAsync();
    }

    [GeneratedRegex(@"H26[\d.]+-\d{6}-\d{4}")]
    private static partial Regex Code();

    [GeneratedRegex("^Hoàn thành")]
    private static partial Regex Done();
}
