using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Documents;

public sealed class RecordScanTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Theory]
    [InlineData(null, FileVerdict.Clean)]
    [InlineData("Own.Test", FileVerdict.Infected)]
    public async Task The_scanners_word_is_a_fact(string? found, FileVerdict verdict)
    {
        var draft = await new Desk(core.Services).BirthDraftAsync();
        var hash = await core.ReadAsync(db => db.DossierDrafts.Where(d => d.Id == draft.Id).SelectMany(d => d.Files).Select(f => f.FileHash).SingleAsync());
        await core.RunAsync((RecordScan f) => f.HandleAsync(new(hash, new ScanAnswer(found is null, found)), Actor.System, default));
        var file = await core.ReadAsync(db => db.StoredFiles.SingleAsync(f => f.Hash == hash));
        (file.Verdict, file.Malware, file.ScannedAt).ShouldBe((verdict, found, SampleWorld.Now));
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == file.Id));
        JournalJson.Read(entry.Type, entry.Payload).ShouldBe(new FileScanned(hash, found is null ? "clean" : "infected", found));
    }

    [Fact]
    public Task A_file_nobody_knows_is_absent() => Refused.AsAbsentAsync(() => core.RunAsync((RecordScan f) =>
        f.HandleAsync(new(new string('0', 64), new ScanAnswer(true, null)), Actor.System, default)));
}
