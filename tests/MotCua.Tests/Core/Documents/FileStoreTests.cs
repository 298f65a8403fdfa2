using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Documents;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Documents;

public sealed class FileStoreTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly UploadRules Pdf = new(["pdf"], 1, "a.pdf");

    [Fact]
    public async Task A_good_upload_is_kept_by_its_hash()
    {
        var content = SamplePdf.Good;
        var stored = await SaveAsync(content);
        stored.Hash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        (stored.Size, stored.MediaType, stored.Pages, stored.Verdict).ShouldBe((content.Length, "application/pdf", 1, FileVerdict.Unscanned));
        await using var scope = core.Services.CreateAsyncScope();
        await using var file = scope.ServiceProvider.GetRequiredService<FileStore>().Open(stored.Hash);
        using var read = new MemoryStream();
        await file.CopyToAsync(read);
        read.ToArray().ShouldBe(content);
    }

    [Fact]
    public async Task The_same_file_again_is_the_same_row()
    {
        await using var scope = core.Services.CreateAsyncScope();
        var (files, db) = (scope.ServiceProvider.GetRequiredService<FileStore>(), scope.ServiceProvider.GetRequiredService<AppDbContext>());
        var content = SamplePdf.With("/Lang(vi)");
        var first = await files.SaveUploadAsync(new MemoryStream(content), Pdf, default);
        (await files.SaveUploadAsync(new MemoryStream(content), Pdf, default)).ShouldBeSameAs(first);
        db.ChangeTracker.Entries<StoredFile>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Two_that_store_the_same_bytes_at_once_share_one_row()
    {
        var content = SamplePdf.With("/Lang(en)");
        using var both = new Barrier(2);
        var stored = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => CommitAsync(content, both))));
        stored[0].ShouldBe(stored[1]);
        var row = await core.ReadAsync(db => db.StoredFiles.AsNoTracking().SingleAsync(f => f.Hash == stored[0]));
        (row.Size, row.MediaType, row.Pages, row.Verdict, row.StoredAt)
            .ShouldBe((content.Length, "application/pdf", 1, FileVerdict.Unscanned, core.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_file_without_pages_is_kept_too()
    {
        var hash = await core.RunAsync(async (IServiceProvider services) =>
        {
            var file = await services.GetRequiredService<FileStore>().SaveGeneratedAsync([1, 2, 3], "application/json", default);
            await services.GetRequiredService<TechnicalState>().SaveAsync(default);
            return file.Hash;
        });
        (await core.ReadAsync(db => db.StoredFiles.SingleAsync(f => f.Hash == hash))).Pages.ShouldBeNull();
    }

    public static TheoryData<string, byte[]> BadUploads => new()
    {
        { "file-empty", [] },
        { "file-too-large", [.. "%PDF-"u8, .. new byte[1024 * 1024]] },
        { "file-type-not-accepted", [.. "MZ"u8, .. new byte[99]] },
        { "file-damaged", "%PDF-1.7 and nothing more"u8.ToArray() },
        { "pdf-active-content", SamplePdf.With("/OpenAction<</S/JavaScript/JS(x)>>") },
        { "pdf-encrypted", SamplePdf.Encrypted },
    };

    [Theory]
    [MemberData(nameof(BadUploads))]
    public async Task A_bad_upload_leaves_nothing_behind(string code, byte[] content)
    {
        await Refused.WithAsync(code, () => SaveAsync(content));
        Directory.GetFiles(Path.Combine(core.DataFolder, "files", "tmp")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_not_too_large()
    {
        byte[] good = SamplePdf.Good;
        var stored = await SaveAsync([.. good, .. Enumerable.Repeat((byte)'\n', 1024 * 1024 - good.Length)]);
        stored.Size.ShouldBe(1024 * 1024);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF")]
    [InlineData("")]
    public void Only_a_hash_is_a_path(string hash) =>
        Should.Throw<ArgumentException>(() => new FileFolder(core.DataFolder).PathOf(hash));

    [Theory]
    [InlineData("C:\\Users\\mai\\giấy chứng sinh.pdf", "giấy chứng sinh.pdf")]
    [InlineData("../../a.pdf", "a.pdf")]
    [InlineData("ảnh\u202Efdp.exe", "ảnhfdp.exe")]
    [InlineData("\u0000\n", "tep")]
    public void Names_are_shown_and_never_paths(string given, string shown) => FileNames.Clean(given).ShouldBe(shown);

    /// <summary>Both have seen that the row is missing before one of them writes it.</summary>
    private async Task<string> CommitAsync(byte[] content, Barrier both)
    {
        await using var scope = core.Services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<FileStore>().SaveUploadAsync(new MemoryStream(content), Pdf, default);
        both.SignalAndWait(TimeSpan.FromSeconds(20)).ShouldBeTrue();
        await scope.ServiceProvider.GetRequiredService<TechnicalState>().SaveAsync(default);
        return file.Hash;
    }

    private async Task<StoredFile> SaveAsync(byte[] content)
    {
        await using var scope = core.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FileStore>().SaveUploadAsync(new MemoryStream(content), Pdf, default);
    }
}
