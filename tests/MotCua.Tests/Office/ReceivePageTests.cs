using MotCua.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

public sealed class ReceivePageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task The_form_keeps_the_code_of_the_dossier_as_it_is_written()
    {
        var desk = new Desk(web.Services);
        var filed = await desk.FileBirthAsync();
        using var browser = await web.SignInAsync(SampleUsers.Receiver);
        await browser.GetAsync($"/office/dossiers/{filed.Code}");
        await browser.PostAsync($"/office/dossiers/{filed.Code}?handler=Receive");
        browser.Address.ShouldBe($"/office/dossiers/{filed.Code}");
        browser.Words.ShouldContain("Đang xử lý");
        (await desk.LoadAsync(filed.Id)).Status.ShouldBe(DossierStatus.Processing);
    }
}
