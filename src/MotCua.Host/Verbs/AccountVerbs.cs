using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Localisation;

namespace MotCua.Host.Verbs;

/// <summary>
/// The way in for the first administrator, and back in for one who lost the way: whoever runs the host gets a one-time code
/// on the console. There is no account and no password from the factory.
/// </summary>
internal static class AccountVerbs
{
    public static Verb Create { get; } = new("account create", "add an administrator: USERNAME \"FULL NAME\" [UNIT]", CreateAsync);

    public static Verb Reset { get; } = new("account reset", "give an officer's account a new one-time code: USERNAME", ResetAsync);

    private static Task<int> CreateAsync(string[] args) => args is [var username, var name, .. var rest] && !IsOption(username, name)
        ? RunAsync(rest is [var code, ..] && !IsOption(code) ? rest[1..] : rest, async services =>
        {
            var unit = await UnitAsync(services, rest is [var wanted, ..] && !IsOption(wanted) ? wanted : null);
            return await services.GetRequiredService<AddAccount>().HandleAsync(
                new(unit.Id, username, name, "Quản trị hệ thống", "System administrator", Role.Configure), Actor.System, default);
        })
        : throw new CannotStartException("Say who: account create USERNAME \"FULL NAME\" [UNIT]");

    private static Task<int> ResetAsync(string[] args) => args is [var username, .. var rest] && !IsOption(username)
        ? RunAsync(rest, async services =>
        {
            var account = await services.GetRequiredService<AppDbContext>().Accounts.AsNoTracking()
                .SingleOrDefaultAsync(a => a.Username == username && a.OfficerId != null)
                ?? throw new CannotStartException($"No officer signs in as '{username}'.");
            return await services.GetRequiredService<RenewSetup>().HandleAsync(new(account.Id), Actor.System, default);
        })
        : throw new CannotStartException("Say whose: account reset USERNAME");

    private static async Task<int> RunAsync(string[] options, Func<IServiceProvider, Task<SetupCode>> act)
    {
        using var app = ConsoleHost.Build(options);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            Print(await act(scope.ServiceProvider), app.Services.GetRequiredService<CoreSettings>());
            return 0;
        }
        catch (RefusalException e)
        {
            var texts = Texts.Load();
            var (key, words) = ($"refusal.{e.Refusal.Code}", e.Refusal.Args.ToArray());
            throw new CannotStartException($"{texts.In(Texts.Vietnamese, key, words)}\n{texts.In(Texts.English, key, words)}");
        }
    }

    /// <summary>The unit of the code, or the root when none is named.</summary>
    private static async Task<Unit> UnitAsync(IServiceProvider services, string? code)
    {
        var units = services.GetRequiredService<AppDbContext>().Units.AsNoTracking();
        return await (code is null ? units.Where(u => u.ParentId == null).OrderBy(u => u.Code) : units.Where(u => u.Code == code)).FirstOrDefaultAsync()
            ?? throw new CannotStartException(code is null
                ? "There are no units yet: load an organisation first, e.g. with the verb 'seed'."
                : $"There is no unit '{code}'.");
    }

    private static void Print(SetupCode code, CoreSettings settings) => Console.WriteLine($"""
        {code.Username} chooses a password within three days at {settings.PublicUrl}/office/set-password
        with this one-time code, which is shown only here:

          {code.Code}
        """);

    private static bool IsOption(params string[] words) => words.Any(w => w.StartsWith("--", StringComparison.Ordinal));
}
