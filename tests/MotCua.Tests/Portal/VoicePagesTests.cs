using System.IO.Compression;
using System.Text.Json.Nodes;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>The applicant speaks with the agency, rates, complains, and sees who looked.</summary>
public sealed class VoicePagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    private Desk Desk => new(web.Services);

    [Fact]
    public async Task Applicant_and_officer_write_to_each_other_in_the_dossier()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}/messages");
        await citizen.SubmitAsync(new() { ["Text"] = "Khi nào <b>xong</b>?" });
        using var officer = await web.SignInAsync(SampleUsers.Specialist);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("Trao đổi với cơ quan (1)");
        await officer.GetAsync($"/office/dossiers/{dossier.Code}/messages");
        officer.Words.ShouldContain("Khi nào <b>xong</b>?");
        await officer.SubmitAsync(new() { ["Text"] = "Chiều nay." });
        await citizen.GetAsync($"/dossiers/{dossier.Code}/messages");
        citizen.Words.ShouldContain("Chiều nay.");
    }

    [Fact]
    public async Task A_result_is_rated_with_two_taps_and_only_once()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}");
        citizen.Words.ShouldNotContain("Gửi đánh giá");
        await Desk.FinishAsync(dossier.Id, Desk.InBaDinh);
        await citizen.GetAsync($"/dossiers/{dossier.Code}");
        await citizen.PostAsync($"/dossiers/{dossier.Code}?handler=Rate", new() { ["Score"] = "4" });
        citizen.Words.ShouldContain("Bạn đã đánh giá hồ sơ này");
        citizen.Words.ShouldNotContain("Gửi đánh giá");
    }

    [Fact]
    public async Task A_complaint_reaches_leader_and_inspector_and_its_answer_the_applicant()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}/complaint");
        await citizen.SubmitAsync(new() { ["Text"] = "Bắt đi lại nhiều lần." });
        citizen.Words.ShouldContain("Trả lời chậm nhất");
        using var inspector = await web.SignInAsync(SampleUsers.Inspector);
        await inspector.GetAsync("/office/complaints");
        inspector.Words.ShouldContain(dossier.Code);
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        var page = await leader.GetAsync("/office/complaints");
        await leader.GetAsync(page.QuerySelectorAll("main td a").Single(a => a.TextContent.Trim() == dossier.Code).GetAttribute("href")!);
        await leader.SubmitAsync(new() { ["Answer"] = "Đã nhắc nhở, xin lỗi bà." });
        await citizen.GetAsync($"/dossiers/{dossier.Code}/complaint");
        citizen.Words.ShouldContain("Đã nhắc nhở, xin lỗi bà.");
    }

    [Fact]
    public async Task A_complaint_sent_twice_from_one_page_is_one()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        var page = await citizen.GetAsync($"/dossiers/{dossier.Code}/complaint");
        var once = page.QuerySelector("main input[name=Once]")!.GetAttribute("value")!;
        await citizen.SubmitAsync(new() { ["Text"] = "Chậm." });
        await citizen.SubmitAsync(new() { ["Text"] = "Chậm.", ["Once"] = once });
        citizen.Page.QuerySelectorAll("main section").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_person_sees_who_looked_and_takes_everything_away()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        using var officer = await web.SignInAsync(SampleUsers.Specialist);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync("/my-data");
        citizen.Words.ShouldContain(dossier.Code);
        citizen.Words.ShouldContain("thẩm định, giải quyết");
        await citizen.GetAsync("/my-data/download");
        using var zip = new ZipArchive(new MemoryStream(citizen.Bytes));
        zip.Entries.ShouldContain(e => e.FullName.StartsWith($"{dossier.Code}/", StringComparison.Ordinal));
        await using var json = await zip.GetEntry("data.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var data = JsonNode.Parse(json)!;
        data["person"]!["fullName"]!.ToString().ShouldBe("Nguyễn Thị Mai");
        data["dossiers"]!.AsArray().ShouldContain(d => d!["code"]!.ToString() == dossier.Code);

        using var other = await web.SignInAsync(SampleUsers.OtherCitizen);
        await other.GetAsync("/my-data");
        other.Words.ShouldNotContain(dossier.Code);
    }
}
