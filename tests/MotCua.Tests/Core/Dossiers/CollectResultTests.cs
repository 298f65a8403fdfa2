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

    private Task<string> CollectAsync(Guid id, string user = SampleUsers.Citizen) =>
        Desk.ActAsync(user, (CollectResult f, Actor a) => f.HandleAsync(new(id), a, default));
}
