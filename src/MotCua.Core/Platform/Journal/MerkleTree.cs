using System.Numerics;
using System.Security.Cryptography;

namespace MotCua.Core.Platform;

/// <summary>
/// Merkle tree hash of a list of leaves (RFC 9162, section 2.1): leaves are hashed behind 0x00, nodes behind 0x01, and
/// the left subtree holds the largest power of two below the size.
/// </summary>
public static class MerkleTree
{
    /// <summary>Root over leaf data; of no leaves, the hash of nothing.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        var builder = new MerkleBuilder();
        foreach (var leaf in leaves)
            builder.Add(leaf);
        return builder.Root();
    }

    /// <summary>The hashes that lead from a leaf to the root, nearest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static IReadOnlyList<byte[]> InclusionProof(IReadOnlyList<byte[]> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Count);
        var proof = new List<byte[]>();
        Prove([.. leaves.Select(Leaf)], index, proof);
        return proof;
    }

    /// <summary>Whether a proof leads from a leaf to the root (RFC 9162, section 2.1.3.2).</summary>
    public static bool VerifyInclusion(byte[] leaf, long index, long size, IReadOnlyList<byte[]> proof, byte[] root)
    {
        if (index < 0 || index >= size)
            return false;
        var (fn, sn, hash) = (index, size - 1, Leaf(leaf));
        foreach (var step in proof)
        {
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                hash = Node(step, hash);
                while ((fn & 1) == 0 && fn != 0)
                    (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                hash = Node(hash, step);
            }
            (fn, sn) = (fn >> 1, sn >> 1);
        }
        return sn == 0 && hash.AsSpan().SequenceEqual(root);
    }

    public static byte[] Leaf(byte[] data) => SHA256.HashData([0x00, .. data]);

    public static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([0x01, .. left, .. right]);

    private static byte[] Prove(ReadOnlySpan<byte[]> hashes, int index, List<byte[]>? proof)
    {
        if (hashes.Length == 1)
            return hashes[0];
        var split = (int)BitOperations.RoundUpToPowerOf2((uint)hashes.Length) / 2;
        var inLeft = index < split;
        var left = Prove(hashes[..split], index, inLeft ? proof : null);
        var right = Prove(hashes[split..], index - split, inLeft ? null : proof);
        proof?.Add(inLeft ? right : left);
        return Node(left, right);
    }
}

/// <summary>Builds a root leaf by leaf, holding one hash per level.</summary>
public sealed class MerkleBuilder
{
    private readonly Stack<(byte[] Hash, int Level)> peaks = new();

    public long Count { get; private set; }

    /// <summary>
    /// Hashes of the complete subtrees so far, the largest first: with the count they are all that is needed to go on.
    /// </summary>
    public IReadOnlyList<byte[]> Peaks => [.. peaks.Reverse().Select(p => p.Hash)];

    /// <summary>Goes on from where another builder was. Which subtree has which size follows from the count.</summary>
    /// <exception cref="ArgumentException">So many leaves do not leave so many subtrees.</exception>
    public static MerkleBuilder Resume(long count, IReadOnlyList<byte[]> peaks)
    {
        if (BitOperations.PopCount((ulong)count) != peaks.Count)
            throw new ArgumentException($"{count} leaves do not leave {peaks.Count} subtrees.", nameof(peaks));
        var builder = new MerkleBuilder { Count = count };
        var next = 0;
        for (var level = BitOperations.Log2((ulong)count | 1); level >= 0; level--)
            if ((count >> level & 1) == 1)
                builder.peaks.Push((peaks[next++], level));
        return builder;
    }

    public void Add(byte[] leaf)
    {
        var (hash, level) = (MerkleTree.Leaf(leaf), 0);
        while (peaks.TryPeek(out var peak) && peak.Level == level)
        {
            hash = MerkleTree.Node(peaks.Pop().Hash, hash);
            level++;
        }
        peaks.Push((hash, level));
        Count++;
    }

    public byte[] Root()
    {
        if (Count == 0)
            return SHA256.HashData([]);
        byte[]? root = null;
        foreach (var (hash, _) in peaks)
            root = root is null ? hash : MerkleTree.Node(hash, root);
        return root!;
    }
}
