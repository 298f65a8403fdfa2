using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Documents;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class PurgeExpiredDraftsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    /// <summary>Columns with hashes of other things than stored files.</summary>
    private static readonly string[] OtherHashes =
    [
        "Account.PasswordHash", "Account.SetupHash", "AnswerVersion.Hash", "Apology.TextHash", "BulkItem.ContentHash", "Decision.ContentHash",
        "FilingConsent.CodeHash", "FilingConsent.ContentHash",
        "InboundSubmission.PayloadHash", "JournalEntry.Hash", "JournalEntry.PreviousHash", "Mandate.CodeHash", "ProcedureVersion.ContentHash",
        "ResumeLink.CodeHash", "StoredFile.Hash", "SyncMessage.PayloadHash", "TreeHead.PreviousHeadHash", "TreeHead.RootHash",
    ];

    private Desk Desk => new(core.Services);

    [Fact]
    public async Task An_expired_draft_goes_with_its_files_and_leaves_a_mark()
    {
        var draft = await DraftAsync(SamplePdf.With("/Lang(aa)"));
        var shared = await SharedAsync();
        var filed = await Desk.FileBirthAsync();
        core.Clock.Advance(TimeSpan.FromDays(60));
        var hash = draft.File.FileHash;
        var path = new FileFolder(core.DataFolder).PathOf(hash);
        File.SetLastWriteTimeUtc(path, core.Clock.GetUtcNow().AddHours(-2).UtcDateTime);
        await core.RunAsync((DraftPurge task) => task.RunAsync(default));
        (await core.ReadAsync(db => db.DossierDrafts.Where(d => d.DossierId == null).CountAsync())).ShouldBe(0);
        (await core.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.Hash == hash))).ShouldBeFalse();
        File.Exists(path).ShouldBeFalse();
        (await core.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.Hash == shared))).ShouldBeTrue("a dossier names it too");
        (await core.ReadAsync(db => db.DossierDrafts.AnyAsync(d => d.DossierId == filed.Id))).ShouldBeTrue();
        var last = await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == draft.Id).OrderBy(e => e.Position).LastAsync());
        (last.Type, last.Payload, last.ActorKind).ShouldBe(("draft.expired.v1", """{"files":1}""", ActorKind.System));
    }

    [Fact]
    public async Task A_file_that_is_uploaded_again_meanwhile_is_kept()
    {
        var content = SamplePdf.With("/Lang(bb)");
        var hash = await SaveAsync(content);
        await using var scope = core.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FileStore>().SaveUploadAsync(new MemoryStream(content), new UploadRules(["pdf"], 1, "a.pdf"), default);
        (await core.RunAsync((UnnamedContent u) => u.RemoveAsync<StoredFile>([hash], default))).ShouldBe([hash]);
        await core.RunAsync((FileStore f) => { f.Forget(hash); return Task.CompletedTask; });
        await scope.ServiceProvider.GetRequiredService<TechnicalState>().SaveAsync(default);
        (await core.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.Hash == hash))).ShouldBeTrue();
        await core.RunAsync((FileStore f) => f.Open(hash).DisposeAsync().AsTask());
    }

    [Fact]
    public async Task Every_column_with_a_hash_is_reviewed()
    {
        var columns = await core.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(t => t.GetProperties())
            .Where(p => p.ClrType == typeof(string) && p.Name.Contains("Hash", StringComparison.Ordinal))
            .Where(p => !UnnamedContent.Endings.Any(e => p.Name.EndsWith(e, StringComparison.Ordinal)))
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Order(StringComparer.Ordinal).ToList()));
        string.Join('\n', columns).ShouldBe(
            string.Join('\n', OtherHashes), "a column that names stored files must end in FileHash, or files will be lost");
    }

    private async Task<(Guid Id, DraftFile File)> DraftAsync(byte[] content)
    {
        var draft = await Desk.ActAsync(SampleUsers.OtherCitizen, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.Birth, new JsonObject
        {
            ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false,
        }, Channel.Online), a, default));
        return (draft.Id, await Desk.ActAsync(SampleUsers.OtherCitizen, (AttachDraftFile f, Actor a) =>
            f.HandleAsync(new(draft.Id, "giay-chung-sinh", "a.pdf", new MemoryStream(content)), a, default)));
    }

    /// <summary>The hash of a paper that a filed dossier and a draft that will expire have in common.</summary>
    private async Task<string> SharedAsync()
    {
        var dossier = await Desk.FileBirthAsync();
        var attachment = dossier.Attachments.First().FileHash;
        await using var scope = core.Services.CreateAsyncScope();
        await using var stored = scope.ServiceProvider.GetRequiredService<FileStore>().Open(attachment);
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy);
        (await DraftAsync(copy.ToArray())).File.FileHash.ShouldBe(attachment);
        return attachment;
    }

    private Task<string> SaveAsync(byte[] content) => core.RunAsync(async (IServiceProvider services) =>
    {
        var file = await services.GetRequiredService<FileStore>().SaveUploadAsync(new MemoryStream(content), new UploadRules(["pdf"], 1, "a.pdf"), default);
        await services.GetRequiredService<TechnicalState>().SaveAsync(default);
        return file.Hash;
    });
}
