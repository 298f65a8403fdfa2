using Microsoft.Playwright;
using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>An administrator prepares a new version with the three editors; what was changed is stored, and another one may publish it.</summary>
[Trait("Engine", "any")]
public sealed class CatalogueJourney(JourneyHost host)
{
    private const string Procedure = "2.002029";

    [Fact]
    public async Task Each_editor_opens_changes_and_saves()
    {
        await using var editor = await host.SignInAsync("quantri");
        await editor.VisitAsync($"/office/catalogue/procedures/{Procedure}");
        await editor.PressAsync("Soạn phiên bản mới");
        await editor.SeesAsync("Có thể công bố");
        var draft = editor.Page.Url;
        await ChangeProcessAsync(editor, draft);
        await ChangeRulesAsync(editor, draft);
        await ChangeFormAsync(editor, draft);
        await editor.VisitAsync($"{draft}/steps");
        await editor.VisitAsync($"{draft}/try");
        await editor.VisitAsync($"{draft}/compare");
        await editor.SeesAsync("Thời hạn bước");
        await editor.SeesAsync("Câu hỏi mới của tờ khai");
        await editor.SeesAsync("ghi chú của dòng");
        await PublishAsync(draft);
    }

    [Fact]
    public async Task The_table_of_steps_and_the_trial_work_by_keyboard_and_without_scripts()
    {
        await using var editor = await host.SignInAsync("quantri", script: false);
        await editor.Page.GotoAsync("/office/catalogue/procedures/2.000884");
        await editor.FollowAsync(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Soạn phiên bản mới" }));
        var draft = editor.Page.Url;
        await editor.Page.GotoAsync($"{draft}/steps");
        await editor.Page.GetByLabel("Tên bước").First.FillAsync("Đối chiếu bản chính");
        await editor.Page.GetByLabel("Tên bước").First.PressAsync("Enter");
        await editor.SeesAsync("Đã lưu, bản nháp lần 2");
        await editor.Page.GotoAsync($"{draft}/files/process.bpmn");
        (await editor.Page.GetByLabel("Nội dung tệp process.bpmn").InputValueAsync()).ShouldContain("Đối chiếu bản chính");
    }

    private static async Task ChangeProcessAsync(Visitor editor, string draft)
    {
        await OpenAsync(editor, $"{draft}/files/process.bpmn");
        await editor.Page.Locator("[data-element-id=sign]").First.ClickAsync();
        await editor.Page.GetByLabel("Thời hạn").FillAsync("3 working-hour");
        await editor.Page.GetByLabel("Thời hạn").PressAsync("Tab");
        await SaveAsync(editor, 2);
    }

    private static async Task ChangeRulesAsync(Visitor editor, string draft)
    {
        await OpenAsync(editor, $"{draft}/files/rules.dmn");
        await editor.Page.Locator("td.annotation [contenteditable]").First.FillAsync("ghi chú của dòng");
        await SaveAsync(editor, 3);
    }

    private static async Task ChangeFormAsync(Visitor editor, string draft)
    {
        await OpenAsync(editor, $"{draft}/files/form.json");
        await editor.Page.Locator(".fjs-form-field-textfield").First.ClickAsync();
        await editor.Page.Locator("[data-group-id=group-general] .bio-properties-panel-group-header-title").ClickAsync();
        await editor.Page.Locator("[data-entry-id=label] .cm-content").FillAsync("Câu hỏi mới của tờ khai");
        await SaveAsync(editor, 4);
    }

    private async Task PublishAsync(string draft)
    {
        await using var second = await host.SignInAsync("quantri2");
        await second.VisitAsync(draft);
        await second.FollowAsync(second.Page.Locator("#publish"));
        await second.SeesAsync("Đã công bố phiên bản 2");
    }

    private static async Task OpenAsync(Visitor editor, string address)
    {
        await editor.Page.GotoAsync(address);
        await editor.Page.Locator("[data-canvas][data-ready]").WaitForAsync();
    }

    private static async Task SaveAsync(Visitor editor, int number)
    {
        await editor.FollowAsync(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }));
        await editor.SeesAsync($"Đã lưu, bản nháp lần {number}");
        await editor.SeesAsync("Không còn lỗi nào");
        await editor.Page.Locator("[data-canvas][data-ready]").WaitForAsync();
        await editor.LookAsync();
    }
}
