using Microsoft.Playwright;
using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>Somebody on a bad line: what was typed without network is there again after the page was closed, on any device.</summary>
public sealed class OfflineJourney(JourneyHost host)
{
    private const string Typed = "34 phố Hàng Than, phường Ba Đình";

    [Fact]
    public async Task What_was_typed_without_network_survives_and_is_sent_and_nothing_is_written_over()
    {
        await using var citizen = await host.SignInAsync("cong.dan2");
        var address = await StartAsync(citizen);
        await TypeAsync(citizen, "applicantPhone", "0911222333");
        await SaysAsync(citizen, "Đã lưu");
        await citizen.LookAsync();
        await citizen.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await citizen.Page.ReloadAsync();
        await citizen.Page.Context.SetOfflineAsync(true);
        await TypeAsync(citizen, "applicantAddress", Typed);
        await SaysAsync(citizen, "đang giữ trên máy của bạn");
        await citizen.Page.GotoAsync(address);
        await citizen.Page.GetByText("Đang giữ 1 trang trên máy này").WaitForAsync();
        await citizen.LookAsync();
        await citizen.Page.Context.SetOfflineAsync(false);
        await HasFromServerAsync(citizen, Typed);
        await using var other = await host.SignInAsync("cong.dan2");
        await other.Page.GotoAsync(address);
        await HasFromServerAsync(other, Typed);
        await TypeAsync(other, "applicantPhone", "0900000003");
        await SaysAsync(other, "Đã lưu");
        await TypeAsync(citizen, "applicantPhone", "0900000004");
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Trang này đã được lưu ở máy khác" }).WaitForAsync();
        await citizen.LookAsync();
        await citizen.FollowAsync(citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng bản trên máy này" }));
        await Assertions.Expect(citizen.Page.Locator("input[name=applicantPhone]")).ToHaveValueAsync("0900000004");
    }

    private static async Task<string> StartAsync(Visitor citizen)
    {
        await citizen.Page.GotoAsync("/procedures/1.001193");
        await citizen.ClickAsync("Nộp trực tuyến");
        foreach (var (name, value) in new[] { ("family", "married"), ("foreignParent", "false"), ("registeredBefore", "false") })
            await citizen.ChooseAsync(name, value);
        await citizen.ClickAsync("Tiếp tục");
        await citizen.ClickAsync("Tiếp tục");
        return citizen.Page.Url;
    }

    /// <summary>Types and leaves the field.</summary>
    private static async Task TypeAsync(Visitor visitor, string name, string text)
    {
        await visitor.Page.Locator($"input[name={name}]").FillAsync(text);
        await visitor.Page.Locator($"input[name={name}]").BlurAsync();
    }

    private static Task SaysAsync(Visitor visitor, string text) =>
        Assertions.Expect(visitor.Page.Locator("[data-autosave-status]")).ToContainTextAsync(text);

    /// <summary>
    /// The page comes back by itself when the line does, sends what was kept and opens again: going anywhere meanwhile would
    /// cut that short. The attribute, unlike the value, is only ever written by the server.
    /// </summary>
    private static Task HasFromServerAsync(Visitor visitor, string text) =>
        Assertions.Expect(visitor.Page.Locator("input[name=applicantAddress]")).ToHaveAttributeAsync("value", text, new() { Timeout = 30_000 });
}
