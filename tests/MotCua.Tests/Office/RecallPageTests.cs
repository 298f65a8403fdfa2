using MotCua.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>A wrong result is reported, called back by the leader, and the applicant is told not to use it.</summary>
public sealed class RecallPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Reported_recalled_and_told()
    {
        var desk = new Desk(web.Services);
        var dossier = await desk.FinishAsync((await desk.ReceivedBirthAsync()).Id, Desk.InBaDinh);
        var page = $"/office/dossiers/{dossier.Code}/recall";
        using var specialist = await web.SignInAsync(SampleUsers.Specialist);
        await specialist.GetAsync(page);
        await specialist.PostAsync($"{page}?handler=Propose", new() { ["Reason"] = "Sai ngày sinh", ["LegalBasis"] = "Điều 21" });
        specialist.Words.ShouldContain("Sai ngày sinh");
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        await leader.GetAsync(page);
        await leader.PostAsync($"{page}?handler=Confirm");
        leader.Words.ShouldContain("Đã thu hồi lúc");
        await leader.GetAsync($"/office/dossiers/{dossier.Code}/decisions/{dossier.SignedDecision!.Id:D}");
        leader.Bytes.AsSpan(0, 4).SequenceEqual("%PDF"u8).ShouldBeTrue();
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}");
        citizen.Words.ShouldContain("Đừng dùng kết quả cũ");
        citizen.Words.ShouldContain("Thu hồi kết quả để sửa");
    }
}
