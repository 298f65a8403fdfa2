using System.Net;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>An apology goes from the specialist's words to the leader's signature and to the applicant's page.</summary>
public sealed class ApologyPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task From_words_to_signature_to_the_applicant()
    {
        var desk = new Desk(web.Services);
        var dossier = await desk.ReceivedBirthAsync();
        var page = $"/office/dossiers/{dossier.Code}/apology";
        using var specialist = await web.SignInAsync(SampleUsers.Specialist);
        await specialist.GetAsync(page);
        await specialist.PostAsync($"{page}?handler=Prepare", new()
        {
            ["Reason"] = "Phải xác minh nơi sinh.", ["NewDue.Day"] = "9", ["NewDue.Month"] = "3", ["NewDue.Year"] = "2026",
        });
        specialist.Words.ShouldContain("Phải xác minh nơi sinh.");
        specialist.Page.QuerySelector($"form[action*='handler=Sign']").ShouldBeNull();

        using var leader = await web.SignInAsync(SampleUsers.Leader);
        await leader.GetAsync(page);
        await leader.PostAsync($"{page}?handler=Sign");
        leader.Address.ShouldBe($"/office/dossiers/{dossier.Code}");

        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}");
        citizen.Words.ShouldContain("Ngày hẹn trả mới: Thứ Hai, 09/03/2026");
        citizen.Words.ShouldContain("Phải xác minh nơi sinh.");
        citizen.Words.ShouldContain("Văn bản xin lỗi");
    }

    [Fact]
    public async Task A_date_that_is_none_is_said_so_and_the_words_stay()
    {
        var desk = new Desk(web.Services);
        var dossier = await desk.ReceivedBirthAsync();
        var page = $"/office/dossiers/{dossier.Code}/apology";
        using var specialist = await web.SignInAsync(SampleUsers.Specialist);
        await specialist.GetAsync(page);
        await specialist.PostAsync($"{page}?handler=Prepare", new()
        {
            ["Reason"] = "Phải xác minh nơi sinh.", ["NewDue.Day"] = "31", ["NewDue.Month"] = "2", ["NewDue.Year"] = "2026",
        });
        specialist.Words.ShouldContain("Ngày hẹn mới phải là ngày có thật");
        specialist.Text.ShouldContain("Phải xác minh nơi sinh.");
    }

    [Fact]
    public async Task Who_has_no_part_in_it_finds_no_page()
    {
        var dossier = await new Desk(web.Services).ReceivedBirthAsync();
        using var receiver = await web.SignInAsync(SampleUsers.Receiver);
        await receiver.GetAsync($"/office/dossiers/{dossier.Code}/apology");
        receiver.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
