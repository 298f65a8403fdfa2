using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>A draft goes on at another device, by link and code, and nothing else does.</summary>
public sealed class ResumePagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Another_device_fills_in_and_the_owner_sends()
    {
        var draft = await new Desk(web.Services).BirthDraftAsync();
        using var owner = await web.SignInAsync(SampleUsers.Citizen);
        await owner.GetAsync($"/drafts/{draft.Id:D}/resume");
        await owner.SubmitAsync();
        var code = owner.Page.QuerySelector("main .mc-code")!.TextContent.Trim();
        (await owner.Http.GetAsync(owner.Page.QuerySelector("main img.mc-qr")!.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = await web.ReadAsync(db => db.ResumeLinks.SingleAsync());
        var address = $"/r/{link.Id:D}/{link.Key}";

        using var phone = web.Open();
        await phone.GetAsync(address);
        phone.Words.ShouldNotContain("khai sinh");
        await phone.SubmitAsync(new() { ["Code"] = "11112222" });
        phone.Words.ShouldContain("Mã chưa đúng");
        await phone.SubmitAsync(new() { ["Code"] = code });
        phone.Address.ShouldBe($"/drafts/{draft.Id:D}");
        phone.Words.ShouldContain("Chủ hồ sơ đăng nhập để gửi");
        await phone.GetAsync($"/drafts/{draft.Id:D}/check");
        await phone.SubmitAsync();
        phone.Words.ShouldContain("không gửi được");
        foreach (var closed in new[] { "/dossiers", "/vault", "/my-data", $"/drafts/{draft.Id:D}/resume", "/office" })
        {
            await phone.GetAsync(closed);
            phone.Address.ShouldContain("/sign-in", Case.Sensitive, closed);
        }

        using var late = web.Open();
        await late.GetAsync(address);
        late.Words.ShouldContain("đã dùng rồi");
        await owner.GetAsync($"/drafts/{draft.Id:D}/check");
        await owner.SubmitAsync();
        owner.Address.ShouldContain("/filed");
    }
}
