using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class CollectResultTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_applicant_takes_the_result_and_may_take_it_again()
    {
        var id = (await Desk.ReceivedBirthAsync()).Id;
        await Refused.AsAbsentAsync(() => CollectAsync(id));
        await Desk.FinishAsync(id, Desk.InBaDinh);
        await Refused.AsAbsentAsync(() => CollectAsync(id, SampleUsers.OtherCitizen));
        var file = await CollectAsync(id);
        var entries = await core.ReadAsync(db => db.JournalEntries.CountAsync());
        (await CollectAsync(id)).ShouldBe(file);
        (await core.ReadAsync(db => db.JournalEntries.CountAsync())).ShouldBe(entries);
    }

    [Theory]
    [InlineData(ReturnMethod.Counter)]
    [InlineData(ReturnMethod.Post)]
    public async Task An_electronic_copy_does_not_end_a_return_on_paper(ReturnMethod method)
    {
        var id = (await Desk.ReceivedBirthAsync()).Id;
        await core.ArrangeAsync(db => db.Dossiers.Single(d => d.Id == id).ReturnMethod = method);
        await Desk.FinishAsync(id, Desk.InBaDinh);
        var file = await CollectAsync(id);
        (await CollectAsync(id)).ShouldBe(file);
        var taken = await Desk.LoadAsync(id);
        (taken.Status, taken.CopyTakenAt, taken.ReturnedAt).ShouldBe((DossierStatus.Finished, core.Clock.GetUtcNow(), null));
        await FoldedText.MatchesAsync(core, taken);
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.StreamId == id && e.Type == "dossier.copy-taken.v1"))).ShouldBe(1);
        await Desk.ActAsync(SampleUsers.Receiver, (ReturnResult f, Actor a) => f.HandleAsync(new(id, null, method, IdentityChecked: true), a, default));
        (await Desk.LoadAsync(id)).Status.ShouldBe(DossierStatus.Returned);
    }

    private Task<string> CollectAsync(Guid id, string user = SampleUsers.Citizen) =>
        Desk.ActAsync(user, (CollectResult f, Actor a) => f.HandleAsync(new(id), a, default));
}
