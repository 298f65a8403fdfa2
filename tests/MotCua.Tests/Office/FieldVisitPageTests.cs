using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>The log of field visits on a dossier, and opinions that are late.</summary>
public sealed class FieldVisitPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_specialist_records_a_visit_and_the_photo_can_be_taken_out()
    {
        var dossier = await new Desk(web.Services).ReceivedBirthAsync();
        using var specialist = await web.SignInAsync(SampleUsers.Specialist);
        var page = $"/office/dossiers/{dossier.Code}/field-visits";
        await specialist.GetAsync(page);
        await specialist.UploadAsync(page, new() { ["When"] = "", ["Place"] = "12 phố Quán Thánh" });
        specialist.Words.ShouldContain("Thời điểm kiểm tra chưa ghi");
        specialist.Text.ShouldContain("12 phố Quán Thánh");
        await specialist.UploadAsync(page, new()
        {
            ["When"] = web.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), ["People"] = "Chuyên viên, chủ hộ", ["Finding"] = "Căn hộ có người ở.",
        }, ("photos", "bien-ban.pdf", Desk.SmallPdf()));
        specialist.Words.ShouldContain("Lần 1");
        var photo = specialist.Page.QuerySelector("a[href*='/field-photos/']")!.GetAttribute("href")!;
        await specialist.GetAsync(photo);
        specialist.Bytes.Length.ShouldBeGreaterThan(100);
        await specialist.GetAsync($"/office/dossiers/{dossier.Code}");
        specialist.Words.ShouldContain("Nhật ký kiểm tra thực địa (1)");
    }

    [Fact]
    public async Task A_late_opinion_is_shown_with_who_was_told()
    {
        var desk = new Desk(web.Services);
        var dossier = await desk.ReceivedBirthAsync();
        var police = (await desk.ActorAsync(SampleUsers.Police)).UnitId!.Value;
        await desk.ActAsync(SampleUsers.Specialist, (RequestConsultation f, Actor a) =>
            f.HandleAsync(new(dossier.Id, null, police, "Có đăng ký cư trú không?", 1), a, default));
        web.Clock.Advance(TimeSpan.FromDays(3));
        await web.RunAsync(async (ConsultationWatch w) => { await w.RunAsync(default); return 0; });
        using var monitor = await web.SignInAsync(SampleUsers.Monitor);
        await monitor.GetAsync("/office/opinions");
        monitor.Words.ShouldContain(dossier.Code);
        monitor.Words.ShouldContain("1 lần, lần cuối");
        await monitor.GetAsync($"/office/dossiers/{dossier.Code}");
        monitor.Words.ShouldContain("Quá hạn trả lời");
        monitor.Words.ShouldContain("Đã báo cấp trên 1 lần");
        await monitor.GetAsync("/language/en?back=/office/opinions");
        monitor.Words.ShouldContain("Overdue opinions");
    }
}
