using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Platform;

/// <summary>Texts of a sealed head, as signed and as chained.</summary>
public static class TreeHeadText
{
    /// <summary>What the signature covers.</summary>
    public static string Of(TreeHead head) => string.Join('\n',
        "motcua-tree-head-v1",
        head.Number.ToString(CultureInfo.InvariantCulture),
        head.TreeSize.ToString(CultureInfo.InvariantCulture),
        head.RootHash,
        head.PreviousHeadHash,
        JournalHash.Instant(head.SealedAt));

    /// <summary>What the next head names as its predecessor.</summary>
    public static string Hash(TreeHead head) => JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Of(head))));
}

/// <summary>
/// Seals the journal up to now: the root over all entries, signed and chained to the head before. Published heads kept
/// by others make a cut tail or a rewritten past visible.
/// </summary>
[Service]
public sealed class TreeHeads(AppDbContext db, SigningKeys keys, TimeProvider clock)
{
    /// <summary>Adds a head; none when nothing was recorded since the last.</summary>
    public async Task<TreeHead?> SealAsync(CancellationToken ct)
    {
        var last = await db.TreeHeads.OrderByDescending(h => h.Number).FirstOrDefaultAsync(ct);
        var builder = After(last);
        var sealedTo = builder.Count;
        await foreach (var hash in db.JournalEntries.Where(e => e.Sequence > sealedTo).OrderBy(e => e.Sequence).Select(e => e.Hash)
            .AsAsyncEnumerable().WithCancellation(ct))
            builder.Add(Convert.FromHexString(hash));
        if (builder.Count == (last?.TreeSize ?? 0))
            return null;
        var head = new TreeHead
        {
            Number = (last?.Number ?? 0) + 1,
            TreeSize = builder.Count,
            RootHash = JournalHash.Hex(builder.Root()),
            PreviousHeadHash = last is null ? JournalHash.Zero : TreeHeadText.Hash(last),
            SealedAt = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            Signature = "",
            KeyId = keys.KeyId,
            Peaks = string.Join(',', builder.Peaks.Select(JournalHash.Hex)),
        };
        head.Signature = keys.Sign(TreeHeadText.Of(head));
        db.TreeHeads.Add(head);
        await db.CommitStateAsync(ct);
        return head;
    }

    /// <summary>
    /// Only what came after the last head is read, since sequences have no gaps. Subtrees that do not make the signed root
    /// are not believed: then the whole journal is read.
    /// </summary>
    private static MerkleBuilder After(TreeHead? last)
    {
        var peaks = last?.Peaks.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Convert.FromHexString).ToList() ?? [];
        if (last is null || peaks.Count != BitOperations.PopCount((ulong)last.TreeSize))
            return new MerkleBuilder();
        var builder = MerkleBuilder.Resume(last.TreeSize, peaks);
        return JournalHash.Hex(builder.Root()) == last.RootHash ? builder : new MerkleBuilder();
    }
}
