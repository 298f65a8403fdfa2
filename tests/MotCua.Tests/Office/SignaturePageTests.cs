using System.Net;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>A leader registers a certificate, signs with it, and anybody may check the signature of the result.</summary>
public sealed class SignaturePageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Registered_used_and_checked_by_a_stranger()
    {
        var desk = new Desk(web.Services);
        var (dossier, item) = await desk.BirthAtAsync("sign");
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        await leader.GetAsync($"/office/dossiers/{dossier.Code}/sign/{item.Id:D}");
        leader.Words.ShouldContain("Bạn chưa đăng ký chứng thư số");
        await leader.GetAsync("/office/signature");
        await leader.UploadAsync("/office/signature", new() { ["Pin"] = "khac-ma-pin" }, ("KeyFile", "khoa.p12", SampleAuthority.KeyFile(SampleAuthority.LeaderName)));
        leader.Words.ShouldContain("Không mở được tệp chứng thư");
        await leader.UploadAsync("/office/signature", new() { ["Pin"] = SampleAuthority.Pin }, ("KeyFile", "khoa.p12", SampleAuthority.KeyFile(SampleAuthority.LeaderName)));
        leader.Words.ShouldContain("Đã đăng ký chứng thư số");

        await leader.GetAsync($"/office/dossiers/{dossier.Code}/sign/{item.Id:D}");
        await leader.PostAsync($"/office/dossiers/{dossier.Code}/sign/{item.Id:D}", new() { ["Pin"] = "khac-ma-pin" });
        leader.Words.ShouldContain("Mã PIN không đúng");
        await leader.PostAsync($"/office/dossiers/{dossier.Code}/sign/{item.Id:D}", new() { ["Pin"] = SampleAuthority.Pin });
        leader.Words.ShouldContain($"Chữ ký số hợp lệ: {SampleAuthority.LeaderName}");

        await leader.GetAsync($"/office/dossiers/{dossier.Code}/result");
        var result = leader.Bytes;
        using var stranger = web.Open();
        await stranger.GetAsync("/verify/file");
        await stranger.UploadAsync("/verify/file", [], ("Pdf", "ket-qua.pdf", result));
        stranger.Words.ShouldContain("Đúng từng byte là văn bản kết quả");
        stranger.Words.ShouldContain($"Chữ ký số hợp lệ: {SampleAuthority.LeaderName}");
        result[^20] ^= 1;
        await stranger.UploadAsync("/verify/file", [], ("Pdf", "ket-qua.pdf", result));
        stranger.Words.ShouldNotContain("Đúng từng byte");
    }

    [Fact]
    public async Task Who_does_not_sign_has_no_such_page()
    {
        using var specialist = await web.SignInAsync(SampleUsers.Specialist);
        await specialist.GetAsync("/office/signature");
        specialist.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
