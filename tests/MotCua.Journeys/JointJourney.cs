using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>
/// One submission for birth, residence and health card: the ward, its police and social insurance each do their part,
/// the mother sees all three, and gets the results as one.
/// </summary>
public sealed partial class JointJourney(JourneyHost host)
{
    private const string Birth = "1.001193";
    private const string Residence = "1.004222";
    private const string Card = "1.014137";

    [Fact]
    public async Task One_submission_is_resolved_by_three_agencies()
    {
        await using var mother = await host.SignInAsync("cong.dan");
        var code = await FileAsync(mother);
        await ReceiveAsync(code);
        await ResolveAsync(code, Birth, "chuyenvien.badinh", "lanhdao.badinh", "vanthu.badinh");
        await mother.VisitAsync($"/dossiers/{code}");
        await mother.SeesAsync("Các cơ quan cùng giải quyết");
        await mother.SeesAsync("Công an phường Ba Đình");
        await mother.SeesAsync("Bảo hiểm xã hội cơ sở Ba Đình");
        await ResolveAsync(code, Residence, "congan2.badinh", "chihuy.badinh", "congan2.badinh");
        await ResolveAsync(code, Card, "chuyenvien.bhxhbadinh", "phutrach.bhxhbadinh", "lanhdao.bhxhbadinh", "vanthu.bhxhbadinh");
        await mother.VisitAsync($"/dossiers/{code}");
        await mother.SeesAsync("Đã có kết quả");
        await mother.VisitAsync("/vault");
        foreach (var result in new[] { "Giấy khai sinh", "Thẻ bảo hiểm y tế" })
            await mother.SeesAsync(result);
    }

    private static async Task<string> FileAsync(Visitor mother)
    {
        await mother.VisitAsync("/procedures/2.000986/start");
        foreach (var question in new[] { "childUnderSix", "parentsMarried", "bornInVietnam", "livesWithParent" })
            await mother.ChooseAsync(question, "true");
        await mother.ClickAsync("Tiếp tục");
        await mother.ClickAsync("Tiếp tục");
        await FillFamilyAsync(mother);
        await FillPlaceAsync(mother);
        await mother.Page.Locator("#file-giay-chung-sinh").SetInputFilesAsync(Paper.Of("giấy chứng sinh.pdf"));
        await mother.FollowAsync(mother.Page.Locator("#doc-giay-chung-sinh button:has-text('Tải lên')"));
        await mother.ClickAsync("Tiếp tục");
        await mother.ClickAsync("Gửi hồ sơ");
        await mother.SeesAsync("Đã gửi hồ sơ");
        return Code().Match(await mother.Page.Locator("main").InnerTextAsync()).Value;
    }

    private static async Task FillFamilyAsync(Visitor mother)
    {
        await SaveAsync(mother, ("applicantPhone", "0900000001"), ("applicantAddress", "12 phố Quán Thánh"));
        await mother.ChooseAsync("relation", "mother");
        await SaveAsync(mother);
        await mother.ChooseAsync("childSex", "male");
        await SaveAsync(mother, ("childName", "Trần Minh Đức"), ("childBirthDate", "20/2/2026"), ("childEthnicity", "Kinh"), ("childHometown", "Hà Nội"));
        await mother.ChooseAsync("birthProof", "certificate");
        await mother.ChooseAsync("over60Days", "no");
        await SaveAsync(mother, ("birthPlace", "Bệnh viện Phụ sản Hà Nội"));
        await SaveAsync(mother, ("motherName", "Nguyễn Thị Mai"), ("motherId", "001194000001"), ("motherBirthDate", "12/3/1994"),
            ("motherEthnicity", "Kinh"), ("motherAddress", "12 phố Quán Thánh"));
        await SaveAsync(mother, ("fatherName", "Trần Văn Hùng"), ("fatherId", "001091000002"), ("fatherBirthDate", "25/7/1991"),
            ("fatherEthnicity", "Kinh"), ("fatherAddress", "12 phố Quán Thánh"));
    }

    private static async Task FillPlaceAsync(Visitor mother)
    {
        await mother.Page.Locator("select[name=placeArea]").SelectOptionAsync("00004");
        await mother.Page.Locator("select[name=headRelation]").SelectOptionAsync("child");
        await SaveAsync(mother, ("dwellingAddress", "12 phố Quán Thánh"), ("headName", "Trần Văn Hùng"), ("headId", "001091000002"));
        await mother.ChooseAsync("cardForm", "electronic");
        await SaveAsync(mother, ("healthFacility", "Trạm y tế phường Ba Đình"));
    }

    private static async Task SaveAsync(Visitor mother, params (string Key, string Value)[] fields)
    {
        await mother.FillFieldsAsync(fields);
        await mother.FollowAsync(mother.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu và tiếp tục" }));
    }

    private async Task ReceiveAsync(string code)
    {
        await using var desk = await host.SignInAsync("motcua.badinh");
        await desk.Page.GotoAsync($"/office/dossiers/{code}");
        await desk.ClickAsync("Tiếp nhận");
        await desk.SeesAsync("Đang xử lý");
    }

    /// <summary>The branch of a procedure, from examination to the sealed result, by those who share the work, in their order.</summary>
    private async Task ResolveAsync(string code, string procedure, params string[] officers)
    {
        var branch = await BranchAsync(code, procedure);
        foreach (var officer in officers)
            await ActAsync(officer, branch);
    }

    private async Task<string> BranchAsync(string code, string procedure)
    {
        await using var desk = await host.SignInAsync("motcua.badinh");
        await desk.Page.GotoAsync($"/office/dossiers/{code}");
        return (await desk.Page.Locator($"a[data-procedure='{procedure}']").InnerTextAsync()).Trim();
    }

    private async Task ActAsync(string username, string branch)
    {
        await using var officer = await host.SignInByPasswordAsync(username);
        await officer.VisitAsync($"/office/dossiers/{branch}");
        var act = officer.Page.Locator("main").GetByRole(AriaRole.Button, new() { NameRegex = Act() });
        for (var steps = 0; steps < 8 && await act.CountAsync() > 0; steps++)
            await officer.FollowAsync(act.First);
        await officer.LookAsync();
    }

    [GeneratedRegex("^(Hoàn thành|Dự thảo kết quả|Trình ký|Ký duyệt|Ký$)")]
    private static partial Regex Act();

    [GeneratedRegex(@"H26[\d.]+-\d{6}-\d{4}")]
    private static partial Regex Code();
}
