using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>From booking on the portal, over kiosk and screen, to the officer's call.</summary>
public sealed class VisitPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_visit_is_booked_moved_met_and_called()
    {
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        var booking = $"/appointments?Desk={OrganisationSamples.Desk}&On=2026-03-03";
        await citizen.GetAsync(booking);
        await citizen.PostAsync("/appointments?handler=Book", new() { ["Purpose"] = "file", ["At"] = "" });
        citizen.Words.ShouldContain("Chưa chọn giờ hẹn");
        await citizen.PostAsync("/appointments?handler=Book", new() { ["Purpose"] = "file", ["At"] = "202603031000" });
        citizen.Address.ShouldStartWith("/visits/");
        citizen.Words.ShouldContain("10:00, Thứ Ba, 03/03/2026");
        var visit = citizen.Address;
        await citizen.GetAsync($"{visit}?On=2026-03-03");
        await citizen.PostAsync($"{visit}?handler=Move", new() { ["At"] = "202603030945" });
        citizen.Words.ShouldContain("09:45, Thứ Ba, 03/03/2026");
        var code = citizen.Page.QuerySelector("main p strong")!.TextContent;
        (await citizen.Http.GetAsync($"{visit}/qr.png")).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");

        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync("/office/queue");
        await officer.PostAsync("/office/queue?handler=Kiosk");
        var kiosk = officer.Page.QuerySelector("a[href^='/kiosk/']")!.GetAttribute("href")!;
        using var machine = web.Open();
        await machine.GetAsync(kiosk);
        await machine.PostAsync(kiosk, new() { ["Code"] = "000 000" });
        machine.Headers!.GetValues("Refresh").ShouldHaveSingleItem();
        await machine.PostAsync(kiosk, new() { ["Code"] = code });
        machine.Words.ShouldContain("Số của bạn 1");
        machine.Headers!.GetValues("Refresh").ShouldBe([$"15;url={kiosk}?wipe=true"]);
        (await machine.Http.GetAsync($"{kiosk}?wipe=true")).Headers.GetValues("Clear-Site-Data").Single().ShouldContain("cookies");

        await officer.GetAsync("/office/queue");
        await officer.PostAsync("/office/queue?handler=Call", new() { ["Counter"] = "" , ["next"] = "true" });
        officer.Words.ShouldContain("Chưa ghi quầy số");
        await officer.PostAsync("/office/queue?handler=Call", new() { ["Counter"] = "3", ["next"] = "true" });
        officer.Words.ShouldContain("Đang phục vụ số 1");
        await machine.GetAsync($"/screens/{OrganisationSamples.Desk}");
        machine.Words.ShouldContain("Mời khách");
        await citizen.GetAsync(visit);
        citizen.Words.ShouldContain("Mời đến quầy");
        await citizen.GetAsync($"/language/en?back={visit}");
        citizen.Words.ShouldContain("Please go to counter");
    }
}
