using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ClaimDossiersTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task What_the_counter_takes_in_stands_in_the_account_at_once() =>
        (await CounterStory.ReceiveAsync(core)).ApplicantPersonId.ShouldBe((await core.ActorAsync(SampleUsers.Citizen)).PersonId);

    [Fact]
    public async Task Older_dossiers_come_at_sign_in_with_their_results()
    {
        var (open, finished) = (await OldAsync(), await OldAsync());
        await Desk.FinishAsync(finished, Desk.InBaDinh);
        (await ClaimAsync(SampleUsers.OtherCitizen)).ShouldBe(0);
        (await ClaimAsync(SampleUsers.Receiver)).ShouldBe(0);
        (await ClaimAsync(SampleUsers.Citizen)).ShouldBe(2);
        (await ClaimAsync(SampleUsers.Citizen)).ShouldBe(0);
        var person = (await core.ActorAsync(SampleUsers.Citizen)).PersonId;
        (await Desk.LoadAsync(open)).ApplicantPersonId.ShouldBe(person);
        (await core.ReadAsync(db => db.VaultItems.SingleAsync(v => v.SourceDossierId == finished))).PersonId.ShouldBe(person!.Value);
        await FoldedText.MatchesAsync(core, await Desk.LoadAsync(finished));
    }

    [Fact]
    public async Task One_wrong_letter_keeps_it_where_it_is()
    {
        var id = await OldAsync();
        await core.ArrangeAsync(db => db.Dossiers.Single(d => d.Id == id).ApplicantFoldedName = "nguyen thi may");
        await ClaimAsync(SampleUsers.Citizen);
        (await Desk.LoadAsync(id)).ApplicantPersonId.ShouldBeNull();
    }

    /// <summary>Taken in before the person had an account.</summary>
    private async Task<Guid> OldAsync()
    {
        var id = (await CounterStory.ReceiveAsync(core)).Id;
        await core.ArrangeAsync(db => db.Dossiers.Single(d => d.Id == id).ApplicantPersonId = null);
        return id;
    }

    private async Task<int> ClaimAsync(string username)
    {
        var account = await core.ReadAsync(db => db.Accounts.Where(a => a.Username == username).Select(a => a.Id).SingleAsync());
        return await core.RunAsync((ClaimDossiers f) => f.HandleAsync(new(account), Actor.System, default));
    }
}
