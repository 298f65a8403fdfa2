using Microsoft.Playwright;
using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>A person walks in with a paper to be certified; the officer never touches the mouse.</summary>
[Trait("Engine", "any")]
public sealed class CounterJourney(JourneyHost host)
{
    [Fact]
    public async Task A_walk_in_person_is_received_by_keyboard_alone()
    {
        await using var desk = await host.SignInAsync("motcua.badinh");
        await desk.VisitAsync("/office/intake");
        await desk.Page.Keyboard.TypeAsync("chung thuc ban sao");
        await EnterAsync(desk);
        await desk.TabToAsync(desk.Page.GetByRole(AriaRole.Link, new() { Name = "Chứng thực bản sao từ bản chính", Exact = true }));
        await EnterAsync(desk);
        await PickAsync(desk, "foreignLanguage", "false");
        await PickAsync(desk, "hasOriginal", "true");
        await EnterAsync(desk);
        await FillAsync(desk);
        await desk.TabToAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" }));
        await EnterAsync(desk);
        await desk.SeesAsync("Đã tiếp nhận");
        await desk.ClickAsync("Mở hồ sơ");
        await desk.SeesAsync("Trực tiếp");
    }

    /// <summary>Typed wrongly first: the page names what is wrong, keeps the rest, and takes the correction.</summary>
    private static async Task FillAsync(Visitor desk)
    {
        await TypeAsync(desk, "applicantName", "Phạm Thị Lan");
        await TypeAsync(desk, "applicantId", "123");
        foreach (var (part, value) in new[] { ("day", "31"), ("month", "2"), ("year", "1956") })
            await TypeAsync(desk, $"applicantBirthDate-{part}", value);
        await TypeAsync(desk, "applicantPhone", "0912345678");
        await TypeAsync(desk, "applicantAddress", "5 ngõ Yên Thế, phường Ba Đình");
        await TypeAsync(desk, "paperName", "Bằng tốt nghiệp");
        await TypeAsync(desk, "pages", "2");
        await desk.TabToAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" }));
        await EnterAsync(desk);
        await desk.SeesAsync("Ngày sinh");
        (await desk.Page.Locator("input[name=paperName]").InputValueAsync()).ShouldBe("Bằng tốt nghiệp");
        await TypeAsync(desk, "applicantId", "001156000009");
        await TypeAsync(desk, "applicantBirthDate-day", "28");
    }

    private static async Task TypeAsync(Visitor desk, string name, string text)
    {
        await desk.TabToAsync(desk.Page.Locator($"[name='{name}']"));
        await desk.Page.Keyboard.PressAsync("ControlOrMeta+a");
        await desk.Page.Keyboard.TypeAsync(text);
    }

    private static async Task PickAsync(Visitor desk, string name, string value)
    {
        await desk.TabToAsync(desk.Page.Locator($"input[name={name}]").First);
        await desk.Page.Keyboard.PressAsync("Space");
        var wanted = desk.Page.Locator($"input[name={name}][value={value}]");
        for (var presses = 0; presses < 5 && !await wanted.IsCheckedAsync(); presses++)
            await desk.Page.Keyboard.PressAsync("ArrowDown");
    }

    private static async Task EnterAsync(Visitor desk)
    {
        await desk.ArriveAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
        await desk.LookAsync();
    }
}
