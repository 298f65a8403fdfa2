using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

/// <summary>A head sealed from the subtrees of the one before is the head sealed from the whole journal.</summary>
public sealed class TreeHeadsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Every_head_has_the_root_over_all_entries_before_it()
    {
        var desk = new Desk(core.Services);
        for (var round = 0; round < 3; round++)
        {
            await desk.BirthDraftAsync();
            (await SealAsync())!.RootHash.ShouldBe(await RootAsync());
        }
    }

    [Fact]
    public async Task Subtrees_that_do_not_make_the_signed_root_are_not_believed()
    {
        var desk = new Desk(core.Services);
        await desk.BirthDraftAsync();
        var head = await SealAsync();
        await core.ArrangeAsync(db => db.TreeHeads.Add(new TreeHead
        {
            Number = head!.Number + 1, TreeSize = head.TreeSize, RootHash = head.RootHash, PreviousHeadHash = TreeHeadText.Hash(head),
            SealedAt = head.SealedAt, Signature = "", KeyId = head.KeyId,
            Peaks = string.Join(',', head.Peaks.Split(',').Select(_ => new string('0', 64))),
        }));
        await desk.BirthDraftAsync();
        (await SealAsync())!.RootHash.ShouldBe(await RootAsync());
    }

    private Task<TreeHead?> SealAsync() => core.RunAsync((TreeHeads heads) => heads.SealAsync(default));

    private async Task<string> RootAsync()
    {
        var hashes = await core.ReadAsync(db => db.JournalEntries.OrderBy(e => e.Sequence).Select(e => e.Hash).ToListAsync());
        return JournalHash.Hex(MerkleTree.Root([.. hashes.Select(Convert.FromHexString)]));
    }
}
