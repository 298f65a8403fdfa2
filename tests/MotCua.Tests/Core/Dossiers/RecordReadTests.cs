using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RecordReadTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_look_is_kept_with_its_purpose_once_an_hour_and_a_citizens_own_never()
    {
        var desk = new Desk(core.Services);
        var dossier = await desk.FileBirthAsync();
        foreach (var user in new[] { SampleUsers.Receiver, SampleUsers.Receiver, SampleUsers.Inspector, SampleUsers.Citizen })
            await LookAsync(desk, dossier, user);
        (await PurposesAsync(dossier)).ShouldBe(["inspect", "receive"]);
        core.Clock.Advance(TimeSpan.FromMinutes(61));
        await LookAsync(desk, dossier, SampleUsers.Receiver);
        (await PurposesAsync(dossier)).ShouldBe(["inspect", "receive", "receive"]);
    }

    private static Task LookAsync(Desk desk, Dossier dossier, string user) => desk.ActAsync(user, async (RecordRead f, Actor a) =>
    {
        await f.HandleAsync(new(dossier.Id, "page"), a, default);
        return true;
    });

    private Task<List<string>> PurposesAsync(Dossier dossier) => core.ReadAsync(db =>
        db.DataReads.Where(r => r.DossierId == dossier.Id).Select(r => r.Purpose).OrderBy(p => p).ToListAsync());
}
