using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>What was found on the spot is written down by the agency, with photos, and stays.</summary>
public sealed class RecordFieldVisitTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_visit_is_kept_with_its_photos_and_its_words_stay_out_of_the_journal()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        var visit = await RecordAsync(dossier.Id, photos: [new("ảnh hiện trường.pdf", new MemoryStream(Desk.SmallPdf()))]);
        visit.Number.ShouldBe(1);
        (await RecordAsync(dossier.Id)).Number.ShouldBe(2);
        var kept = await core.ReadAsync(db => db.FieldVisits.Include(v => v.Photos).SingleAsync(v => v.Id == visit.Id));
        kept.Photos.Single().FileName.ShouldBe("ảnh hiện trường.pdf");
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == visit.Id));
        entry.Payload.ShouldContain(kept.Photos.Single().FileHash);
        entry.Payload.ShouldNotContain("hộ");
    }

    [Fact]
    public async Task Others_and_impossible_times_and_missing_words_are_refused()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("needs-role-here", () => RecordAsync(dossier.Id, user: SampleUsers.Receiver));
        await Refused.AsAbsentAsync(() => RecordAsync(dossier.Id, user: "lanhdao.hoankiem"));
        await Refused.WithAsync("visit-time", () => RecordAsync(dossier.Id, at: SampleWorld.Now.AddHours(1)));
        await Refused.WithAsync("visit-time", () => RecordAsync(dossier.Id, at: SampleWorld.Now.AddDays(-9)));
        await Refused.WithAsync("visit-words", () => RecordAsync(dossier.Id, finding: " "));
        var filed = await Desk.FileBirthAsync(SampleUsers.OtherCitizen);
        await Refused.WithAsync("dossier-not-processing", () => RecordAsync(filed.Id));
    }

    private Task<FieldVisit> RecordAsync(
        Guid id, string user = SampleUsers.Specialist, DateTimeOffset? at = null, string finding = "Căn hộ có người ở.",
        IReadOnlyList<RecordFieldVisit.Photo>? photos = null) => Desk.ActAsync(user, (RecordFieldVisit f, Actor a) => f.HandleAsync(
            new(id, at ?? core.Clock.GetUtcNow(), "12 phố Quán Thánh", "Chuyên viên và chủ hộ", finding, photos ?? []), a, default));
}
