using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.People;

public sealed class LoadPeopleTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Every_citizen_and_officer_of_the_sample_has_a_demo_account_with_the_demo_password()
    {
        var accounts = await core.ReadAsync(db => db.Accounts.AsNoTracking().ToListAsync());
        accounts.Count.ShouldBe(20 + (await core.ReadAsync(db => db.Officers.CountAsync())));
        accounts.ShouldAllBe(a => a.IsDemo && (a.PersonId == null) != (a.OfficerId == null));
        var mai = accounts.Single(a => a.Username == SampleUsers.Citizen);
        new PasswordHasher<Account>().VerifyHashedPassword(mai, mai.PasswordHash!, SampleCity.DemoPassword)
            .ShouldBe(PasswordVerificationResult.Success);
    }

    [Fact]
    public async Task A_citizen_is_found_by_the_folded_name()
    {
        var person = await core.ReadAsync(db => db.People.SingleAsync(p => p.FoldedName.StartsWith("nguyen thi mai")));
        person.BirthOn.ShouldBe(new DateOnly(1994, 3, 12));
    }

    [Fact]
    public async Task A_second_load_adds_nothing_and_only_the_system_loads()
    {
        (await LoadAsync(Actor.System)).ShouldBe(0);
        await Should.ThrowAsync<NotFoundException>(() => LoadAsync(Actor.Anonymous));
    }

    [Fact]
    public async Task Nothing_personal_enters_the_journal()
    {
        var payload = await core.ReadAsync(db => db.JournalEntries.Where(e => e.Type == "people.loaded.v1").Select(e => e.Payload).SingleAsync());
        payload.ShouldBe("""{"accounts":2553,"people":20}""");
    }

    private Task<int> LoadAsync(Actor actor) => core.RunAsync((LoadPeople f) =>
        f.HandleAsync(new(Path.Combine(SampleFiles.Root, "city"), SampleCity.DemoPassword), actor, default));
}
