using System.Text;
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
        var code = await FileAsync(mother, script);
        await ReceiveAsync(code, script);
        await AskAsync(code, script);
        await AnswerAsync(mother, code, script);
        await DecideAsync(code, script);
        await TrackAsync(code, script);
        await CollectAsync(mother, code, script);
        await CountAsync(code, script);
    }

    private async Task<string> FileAsync(Visitor mother, bool script)
    {
        await mother.Page.GotoAsync("/search?q=khai+sinh");
        await ClickAsync(mother, Procedure, script);
        await ClickAsync(mother, "Nộp trực tuyến", script);
        await ChooseAsync(mother, "family", "married");
        await ChooseAsync(mother, "foreignParent", "false");
        await ChooseAsync(mother, "registeredBefore", "false");
        await ClickAsync(mother, "Tiếp tục", script);
        await ClickAsync(mother, "Tiếp tục", script);
        await FillFormAsync(mother, script);
        await UploadAsync(mother, "giay-chung-sinh", script);
        await ClickAsync(mother, "Tiếp tục", script);
        await ClickAsync(mother, "Gửi hồ sơ", script);
        await mother.SeesAsync("Đã gửi hồ sơ");
        return Code().Match(await mother.Page.Locator("main").InnerTextAsync()).Value;
    }

    private static async Task FillFormAsync(Visitor mother, bool script)
    {
        await FieldsAsync(mother, script, ("applicantName", "Nguyễn Thị Mai"), ("applicantId", "001194000001"), ("applicantBirthDate", "12/3/1994"),
            ("applicantPhone", "0900000001"), ("applicantAddress", "12 phố Quán Thánh, phường Ba Đình"));
        await ChooseAsync(mother, "relation", "mother");
        await mother.Page.Locator("select[name=placeArea]").SelectOptionAsync("00004");
        await ClickAsync(mother, "Lưu và tiếp tục", script);
        await ChooseAsync(mother, "childSex", "female");
        await FieldsAsync(mother, script, ("childName", "Trần Minh Anh"), ("childBirthDate", "20/2/2026"), ("childEthnicity", "Kinh"), ("childHometown", "Hà Nội"));
        await ChooseAsync(mother, "birthProof", "certificate");
        await ChooseAsync(mother, "over60Days", "no");
        await FieldsAsync(mother, script, ("birthPlace", "Bệnh viện Phụ sản Hà Nội"));
        await FieldsAsync(mother, script, ("motherName", "Nguyễn Thị Mai"), ("motherId", "001194000001"), ("motherBirthDate", "12/3/1994"),
            ("motherEthnicity", "Kinh"), ("motherAddress", "12 phố Quán Thánh"));
        await FieldsAsync(mother, script, ("fatherName", "Trần Văn Hùng"), ("fatherId", "001091000002"), ("fatherBirthDate", "25/7/1991"),
            ("fatherEthnicity", "Kinh"), ("fatherAddress", "12 phố Quán Thánh"));
        await FieldsAsync(mother, script, ("copies", "1"));
    }

    private async Task ReceiveAsync(string code, bool script)
    {
        await using var desk = await host.SignInAsync("motcua.badinh", script);
        await desk.Page.GotoAsync("/office?lane=waiting-answer");
        await LookAsync(desk, script);
        await ClickAsync(desk, code, script);
        await ClickAsync(desk, "Tiếp nhận", script);
        await desk.SeesAsync("Đang xử lý");
        await DownloadAsync(desk, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
    }

    private async Task AskAsync(string code, bool script)
    {
        await using var specialist = await host.SignInAsync("chuyenvien.badinh", script);
        await specialist.Page.GotoAsync($"/office/dossiers/{code}");
        await ClickAsync(specialist, "Yêu cầu bổ sung", script);
        await specialist.Page.Locator("input[value='document:giay-chung-sinh']").CheckAsync();
        await specialist.Page.Locator("input[name='Notes[document:giay-chung-sinh]']").FillAsync("Ảnh mờ, không đọc được ngày sinh.");
        await specialist.Page.Locator("input[name=LegalBasis]").FillAsync("Điều 16 Luật Hộ tịch");
        await ClickAsync(specialist, "Gửi yêu cầu", script);
        await specialist.SeesAsync("Chờ bổ sung");
    }

    private static async Task AnswerAsync(Visitor mother, string code, bool script)
    {
        await mother.Page.GotoAsync($"/dossiers/{code}");
        await LookAsync(mother, script);
        await ClickAsync(mother, "Bổ sung hồ sơ", script);
        await mother.SeesAsync("Ảnh mờ");
        await mother.Page.Locator("input[type=file]").SetInputFilesAsync(Paper("ro-net.pdf"));
        await ClickAsync(mother, "Gửi bổ sung", script);
        await mother.SeesAsync("Đã bổ sung");
    }

    private async Task DecideAsync(string code, bool script)
    {
        await using var specialist = await host.SignInAsync("chuyenvien.badinh", script);
        await specialist.Page.GotoAsync($"/office/dossiers/{code}");
        while (await specialist.Page.GetByRole(AriaRole.Button, new() { NameRegex = Done() }).CountAsync() > 0)
        {
            await specialist.FollowAsync(specialist.Page.GetByRole(AriaRole.Button, new() { NameRegex = Done() }).First);
            await LookAsync(specialist, script);
        }
        await ClickAsync(specialist, "Dự thảo kết quả", script);
        await ClickAsync(specialist, "Trình ký", script);

        await using var leader = await host.SignInAsync("lanhdao.badinh", script);
        await leader.Page.GotoAsync($"/office/dossiers/{code}");
        await ClickAsync(leader, "Ký duyệt", script);
        await leader.FollowAsync(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Ký", Exact = true }));
        await LookAsync(leader, script);

        await using var clerk = await host.SignInAsync("vanthu.badinh", script);
        await clerk.Page.GotoAsync($"/office/dossiers/{code}");
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = Done() }).First);
        await clerk.SeesAsync("Đã có kết quả");
    }

    private async Task TrackAsync(string code, bool script)
    {
        await using var stranger = await host.OpenAsync(script);
        await stranger.Page.GotoAsync("/track");
        await stranger.Page.Locator("input[name=Code]").FillAsync(code);
        await stranger.Page.Locator("input[name=Factor]").FillAsync("1990");
        await ClickAsync(stranger, "Xem hồ sơ", script);
        await stranger.SeesAsync("chưa đúng");
        await stranger.Page.Locator("input[name=Factor]").FillAsync("1994");
        await ClickAsync(stranger, "Xem hồ sơ", script);
        await stranger.SeesAsync("Đã có kết quả");
        (await stranger.Page.ContentAsync()).ShouldNotContain("Nguyễn Thị Mai");
    }

    private static async Task CollectAsync(Visitor mother, string code, bool script)
    {
        await mother.Page.GotoAsync($"/dossiers/{code}");
        await DownloadAsync(mother, "Tải kết quả");
        await mother.Page.GotoAsync($"/dossiers/{code}");
        await mother.SeesAsync("Đã trả kết quả");
        await mother.Page.GotoAsync("/vault");
        await LookAsync(mother, script);
        await mother.SeesAsync("Giấy khai sinh");
    }

    private async Task CountAsync(string code, bool script)
    {
        await using var monitor = await host.SignInAsync("giamsat", script);
        await monitor.Page.GotoAsync("/office/kpi");
        await LookAsync(monitor, script);
        await monitor.SeesAsync("Uỷ ban nhân dân phường Ba Đình");
        await monitor.Page.GotoAsync($"/office/kpi/dossiers?measure=Received&from=2020-01-01&to=2099-01-01&total=true");
        await LookAsync(monitor, script);
        await monitor.SeesAsync(code);
        await monitor.Page.GotoAsync("/office/oversight");
        await LookAsync(monitor, script);
    }

    private static async Task FieldsAsync(Visitor who, bool script, params (string Key, string Value)[] fields)
    {
        foreach (var (key, value) in fields)
        {
            if (value.Split('/') is [var day, var month, var year])
            {
                await who.Page.Locator($"input[name={key}-day]").FillAsync(day);
                await who.Page.Locator($"input[name={key}-month]").FillAsync(month);
                await who.Page.Locator($"input[name={key}-year]").FillAsync(year);
            }
            else
            {
                await who.Page.Locator($"input[name={key}]").FillAsync(value);
            }
        }
        await ClickAsync(who, "Lưu và tiếp tục", script);
    }

    private static Task ChooseAsync(Visitor who, string name, string value) =>
        who.Page.Locator($"input[name={name}][value={value}]").CheckAsync();

    private static async Task UploadAsync(Visitor who, string document, bool script)
    {
        await who.Page.Locator($"#file-{document}").SetInputFilesAsync(Paper("giấy chứng sinh.pdf"));
        await who.FollowAsync(who.Page.Locator($"#doc-{document} button:has-text('Tải lên')"));
        await LookAsync(who, script);
    }

    private static async Task DownloadAsync(Visitor who, string name)
    {
        var target = who.Page.GetByRole(AriaRole.Button, new() { Name = name }).Or(who.Page.GetByRole(AriaRole.Link, new() { Name = name }));
        var download = await who.Page.RunAndWaitForDownloadAsync(() => target.First.ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Encoding.Latin1.GetString(bytes, 0, 5).ShouldBe("%PDF-");
    }

    private static async Task ClickAsync(Visitor who, string name, bool script)
    {
        var main = who.Page.Locator("main");
        var target = main.GetByRole(AriaRole.Button, new() { Name = name }).Or(main.GetByRole(AriaRole.Link, new() { Name = name }));
        await who.FollowAsync(target.First);
        await LookAsync(who, script);
    }

    /// <summary>The accessibility check runs in the page, so only where scripts do.</summary>
    private static Task LookAsync(Visitor who, bool script) => script ? who.LookAsync() : Task.CompletedTask;

    private static FilePayload Paper(string name) => new()
    {
        Name = name, MimeType = "application/pdf", Buffer = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "paper.pdf")),
    };

    [GeneratedRegex(@"H26[\d.]+-\d{6}-\d{4}")]
    private static partial Regex Code();

    [GeneratedRegex("^Hoàn thành")]
    private static partial Regex Done();
}
