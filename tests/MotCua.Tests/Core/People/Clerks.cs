using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

/// <summary>Adds officers to Ba Đình ward the way an administrator does.</summary>
internal static class Clerks
{
    public const string Password = "trời hôm nay đẹp quá";

    public static Guid Ward { get; } = LoadOrganisation.UnitId("ubnd-p-ba-dinh");

    public static async Task<SetupCode> AddAsync(CoreFixture core, string username, string administrator = SampleUsers.Administrator)
    {
        var actor = await core.ActorAsync(administrator);
        return await core.RunAsync((AddAccount f) => f.HandleAsync(
            new(Ward, username, "Lê Văn Thử", "Chuyên viên", "Specialist"), actor, default));
    }

    public static Task<Account> FindAsync(CoreFixture core, string username) =>
        core.ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Username == username));

    public static Task SetAsync(CoreFixture core, SetupCode code, string password = Password) =>
        core.RunAsync((SetPassword f) => f.HandleAsync(new(code.Username, code.Code, password), Actor.Anonymous, default));

    public static Task<Guid?> SignInAsync(CoreFixture core, string username, string password = Password) =>
        core.RunAsync((SignInCheck c) => c.VerifyAsync(username, password, AccountKind.Officer, default));
}
