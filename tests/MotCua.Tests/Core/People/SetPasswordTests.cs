using System.Text;
using MotCua.Core.People;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class SetPasswordTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task The_code_sets_one_password_once()
    {
        var code = await Clerks.AddAsync(core, "le.mot");
        await Clerks.SetAsync(core, code);
        (await Clerks.SignInAsync(core, "le.mot")).ShouldBe((await Clerks.FindAsync(core, "le.mot")).Id);
        await Refused.WithAsync("setup-code-invalid", () => Clerks.SetAsync(core, code, "một mật khẩu khác nữa"));
    }

    [Fact]
    public async Task The_same_letters_composed_otherwise_are_the_same_password()
    {
        await Clerks.SetAsync(core, await Clerks.AddAsync(core, "le.hai"));
        (await Clerks.SignInAsync(core, "le.hai", Clerks.Password.Normalize(NormalizationForm.FormD))).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("ngắn", "password-too-short")]
    [InlineData("mười một kt", "password-too-short")]
    [InlineData("aaaaaaaaaaaaaaaa", "password-easy")]
    [InlineData("mật khẩu của le.ba", "password-easy")]
    public async Task A_weak_password_is_refused_and_the_code_stays_good(string password, string refusal)
    {
        var code = await Clerks.AddAsync(core, $"le.ba{Guid.NewGuid():N}"[..12]);
        var weak = password.Replace("le.ba", code.Username, StringComparison.Ordinal);
        await Refused.WithAsync(refusal, () => Clerks.SetAsync(core, code, weak));
        await Refused.WithAsync("password-too-long", () => Clerks.SetAsync(core, code, new string('x', 201)));
        await Clerks.SetAsync(core, code);
    }

    [Fact]
    public async Task A_code_is_forgiven_its_writing_and_nothing_else()
    {
        var code = await Clerks.AddAsync(core, "le.bon");
        await Refused.WithAsync("setup-code-invalid", () => Clerks.SetAsync(core, code with { Username = SampleUsers.Clerk }));
        await Refused.WithAsync("setup-code-invalid", () => Clerks.SetAsync(core, code with { Code = "" }));
        await Clerks.SetAsync(core, code with { Code = code.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o') });
    }

    [Fact]
    public async Task A_code_runs_out_after_three_days()
    {
        await using var world = await LateAsync();
        await Refused.WithAsync("setup-code-invalid", () => Clerks.SetAsync(world.Core, world.Code));
    }

    private static async Task<Late> LateAsync()
    {
        var core = new CoreFixture();
        await core.InitializeAsync();
        var code = await Clerks.AddAsync(core, "le.nam");
        core.Clock.Advance(SetupCode.Lifetime);
        return new Late(core, code);
    }

    private sealed record Late(CoreFixture Core, SetupCode Code) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Core.DisposeAsync();
    }
}
