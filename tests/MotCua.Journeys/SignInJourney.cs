using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>People come in and go out, with scripts and without, in both languages.</summary>
public sealed class SignInJourney(JourneyHost host)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_signs_in_and_out(bool script)
    {
        await using var officer = await host.OpenAsync(script);
        await officer.Page.GotoAsync("/office/sign-in");
        if (script)
            await officer.LookAsync();
        await officer.FillAsync("Tên đăng nhập", "motcua.badinh");
        await officer.FillAsync("Mật khẩu", "motcua");
        await officer.FollowAsync(officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }));
        new Uri(officer.Page.Url).AbsolutePath.ShouldBe("/office");
        await officer.Page.GotoAsync("/office/sign-in");
        (await officer.Page.ContentAsync()).ShouldContain("Trịnh Khánh Ngân");
        await officer.FollowAsync(officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Đăng xuất" }));
        new Uri(officer.Page.Url).AbsolutePath.ShouldBe("/office/sign-in");
    }

    [Fact]
    public async Task A_citizen_reads_the_page_in_English_and_is_told_what_was_wrong()
    {
        await using var citizen = await host.OpenAsync();
        await citizen.VisitAsync("/sign-in");
        await citizen.PressAsync("English");
        await citizen.SeesAsync("Trial accounts");
        await citizen.FillAsync("Username", "cong.dan");
        await citizen.FillAsync("Password", "no");
        await citizen.FollowAsync(citizen.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in", Exact = true }));
        await citizen.SeesAsync("The username or the password is not right.");
        await citizen.LookAsync();
    }
}
