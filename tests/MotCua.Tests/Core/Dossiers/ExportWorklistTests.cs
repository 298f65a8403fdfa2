using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ExportWorklistTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly WorklistQuery Pool = WorklistQuery.Empty with { Lane = Lane.Pool };

    private Desk Desk => new(core.Services);

    [Fact]
    public async Task It_holds_the_list_and_is_on_the_record_without_a_name()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        var csv = await ExportAsync(SampleUsers.Specialist);
        var text = Encoding.UTF8.GetString(csv);
        text.ShouldContain(dossier.Code);
        text.ShouldContain("Thẩm tra hồ sơ khai sinh");
        var me = await core.ActorAsync(SampleUsers.Specialist);
        var export = await core.ReadAsync(db => db.WorklistExports.Where(x => x.OfficerId == me.OfficerId).OrderByDescending(x => x.ExportedAt).FirstAsync());
        export.Rows.ShouldBe(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == export.Id));
        entry.ActorId.ShouldBe(me.OfficerId);
        entry.Payload.ShouldNotContain("Nguyễn");
        ((WorklistExported)JournalJson.Read(entry.Type, entry.Payload)).Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(csv)));
    }

    [Fact]
    public async Task It_holds_only_what_the_officer_sees()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        Encoding.UTF8.GetString(await ExportAsync(SampleUsers.SocialInsurance)).ShouldNotContain(dossier.Code);
        await Refused.AsAbsentAsync(() => ExportAsync(SampleUsers.Citizen));
    }

    private Task<byte[]> ExportAsync(string user) =>
        Desk.ActAsync(user, (ExportWorklist f, Actor a) => f.HandleAsync(new(Pool), a, default));
}
