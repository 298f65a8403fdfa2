using System.Net;
using MotCua.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

/// <summary>The officer's pages act through the same features and come back to the dossier.</summary>
public sealed class DeskPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Receiving_leads_back_to_the_dossier()
    {
        var desk = new Desk(web.Services);
        var filed = await desk.FileBirthAsync();
        var browser = await web.SignInAsync(SampleUsers.Receiver);
        var page = await browser.GetAsync($"/office/dossiers/{filed.Code}");
        var action = page.QuerySelector("form[action*='handler=Receive']")!.GetAttribute("action")!;
        action.ShouldStartWith($"/office/dossiers/{filed.Code}");
        await browser.PostAsync(action, new() { ["Version"] = $"{filed.Version}" });
        browser.Status.ShouldBe(HttpStatusCode.OK, $"{browser.Address} {(await desk.LoadAsync(filed.Id)).Status}");
        (await desk.LoadAsync(filed.Id)).Status.ShouldBe(DossierStatus.Processing);
    }
}
