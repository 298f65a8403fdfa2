using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>A leader closes the desk: sees every dossier, decides, signs; the applicant reads it; the desk reopens.</summary>
public sealed class ClosurePageTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Page = "/office/oversight/closure";

    [Fact]
    public async Task From_the_terms_to_the_notice_and_back()
    {
        var dossier = await new Desk(web.Services).FileBirthAsync();
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        await leader.GetAsync(Page);
        await leader.PostAsync($"{Page}?handler=Preview", Terms());
        leader.Words.ShouldContain("1 hồ sơ đang mở bị ảnh hưởng");
        leader.Words.ShouldContain(dossier.Code);
        leader.Words.ShouldContain("Cùng khu vực");
        await leader.PostAsync($"{Page}?handler=Sign", new() { [$"choice-{dossier.Id:D}"] = "Pause" });
        leader.Words.ShouldContain($"Hồ sơ {dossier.Code} không đang tính thời hạn");
        leader.Page.QuerySelectorAll("main .govuk-error-summary li, main .govuk-error-summary p").Length.ShouldBe(1);
        await leader.PostAsync($"{Page}?handler=Sign", new() { [$"choice-{dossier.Id:D}"] = "Move" });
        leader.Address.ShouldStartWith("/office/oversight/closures/");
        leader.Words.ShouldContain("Chưa báo người nộp");
        await web.RunAsync(async (ClosureWatch w) => { await w.RunAsync(default); return 0; });
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}");
        citizen.Words.ShouldContain("Trong thời gian đó Điểm Phục vụ hành chính công phường Hoàn Kiếm");
        await citizen.GetAsync("/closures");
        citizen.Words.ShouldContain("Nơi thay thế theo quyết định");
        await citizen.GetAsync($"/procedures/{Desk.Birth}?Area={Desk.BaDinh}");
        citizen.Words.ShouldContain("Bạn có thể đến");
        await leader.GetAsync(leader.Address);
        await leader.SubmitAsync(new() { ["Reason"] = "Hết bão" });
        leader.Words.ShouldContain("đã kết thúc");
        await leader.GetAsync("/language/en?back=/office/oversight");
        leader.Words.ShouldContain("Nowhere is intake closed.");
    }

    [Fact]
    public async Task Terms_that_do_not_hold_come_back_with_what_was_typed()
    {
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        await leader.GetAsync(Page);
        await leader.PostAsync($"{Page}?handler=Preview", Terms() is var terms && terms.Remove("UnitId") ? terms : terms);
        leader.Words.ShouldContain("Chưa chọn đơn vị tạm dừng");
        leader.Text.ShouldContain("12/QĐ-UBND");
    }

    private static Dictionary<string, string> Terms() => new()
    {
        ["UnitId"] = ClosureStory.DeskId.ToString(), ["SubstituteId"] = ClosureStory.SubstituteId.ToString(),
        ["Start"] = "2026-03-03T08:00", ["End"] = "2026-03-05T17:00", ["Decision"] = "12/QĐ-UBND",
        ["Law"] = "Điều 12 Nghị định 118/2025/NĐ-CP", ["ReasonVi"] = "Bão số 3",
    };
}
