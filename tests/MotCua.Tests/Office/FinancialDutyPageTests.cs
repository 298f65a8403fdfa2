using MotCua.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>A payment is asked for on one page, seen by the applicant, and confirmed at the one-stop.</summary>
public sealed class FinancialDutyPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Asked_seen_and_confirmed()
    {
        var desk = new Desk(web.Services);
        var dossier = await desk.ReceivedBirthAsync();
        var page = $"/office/dossiers/{dossier.Code}/financial-duty";
        using var specialist = await web.SignInAsync(SampleUsers.Specialist);
        await specialist.GetAsync(page);
        await specialist.PostAsync($"{page}?handler=Ask", new()
        {
            ["Amount"] = "1.250.000 đ", ["Notice"] = "Lệ phí theo thông báo 12", ["LegalBasis"] = "Điều 18",
        });
        specialist.Words.ShouldContain("Số tiền phải là số nguyên");
        specialist.Text.ShouldContain("Lệ phí theo thông báo 12");
        await specialist.PostAsync($"{page}?handler=Ask", new() { ["Amount"] = "1.250.000" });
        specialist.Words.ShouldContain("Chờ nghĩa vụ tài chính");

        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}");
        citizen.Words.ShouldContain("Số tiền: 1.250.000 đ");
        citizen.Words.ShouldContain("Lệ phí theo thông báo 12");
        citizen.Words.ShouldContain("Căn cứ: Điều 18.");

        using var receiver = await web.SignInAsync(SampleUsers.Receiver);
        await receiver.GetAsync(page);
        await receiver.PostAsync($"{page}?handler=Confirm", new()
        {
            ["ReceiptNumber"] = "CT-77", ["Paid.Day"] = "3", ["Paid.Month"] = "3", ["Paid.Year"] = "2026",
        });
        receiver.Words.ShouldContain("Đã nộp ngày 03/03/2026, chứng từ CT-77");
        (await desk.LoadAsync(dossier.Id)).Status.ShouldBe(DossierStatus.Processing);
    }

    [Fact]
    public async Task A_stranger_with_the_link_sees_no_amount()
    {
        var desk = new Desk(web.Services);
        var dossier = await desk.ReceivedBirthAsync();
        await desk.ActAsync(SampleUsers.Specialist, (RequestFinancialDuty f, MotCua.Core.Platform.Actor a) =>
            f.HandleAsync(new(dossier.Id, null, 987_654, "Lệ phí kín", "Điều 18"), a, default));
        using var stranger = web.Open();
        await stranger.GetAsync($"/t/{dossier.Code}/{dossier.TrackingKey}");
        stranger.Words.ShouldContain("Được yêu cầu nộp tiền");
        stranger.Words.ShouldNotContain("987.654");
        stranger.Words.ShouldNotContain("Lệ phí kín");
    }
}
