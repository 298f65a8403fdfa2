using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class VaultPeopleTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_citizen_comes_first_and_officers_see_nobody()
    {
        var citizen = await Desk.ActorAsync(SampleUsers.Citizen);
        var people = await OfAsync(citizen);
        people[0].Id.Length.ShouldBe(12);
        (await OfAsync(await Desk.ActorAsync(SampleUsers.Receiver))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_result_in_the_vault_without_an_identity_number_adds_nobody()
    {
        var citizen = await Desk.ActorAsync(SampleUsers.Citizen);
        await Desk.FinishAsync((await Desk.ReceivedBirthAsync()).Id, Desk.InBaDinh);
        (await core.ReadAsync(db => Task.FromResult(db.VaultItems.Count(v => v.PersonId == citizen.PersonId)))).ShouldBeGreaterThan(0);
        (await OfAsync(citizen)).ShouldHaveSingleItem();
    }

    private Task<IReadOnlyList<VaultPerson>> OfAsync(Actor actor) => core.RunAsync((VaultPeople people) => people.OfAsync(actor, default));
}
