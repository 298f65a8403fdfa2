using System.Text;
using CsCheck;
using MotCua.Core.Platform;

namespace MotCua.Tests.Core.Platform;

public sealed class MerkleTreeTests
{
    [Fact]
    public void The_root_of_nothing_is_the_hash_of_nothing() =>
        JournalHash.Hex(MerkleTree.Root([])).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Fact]
    public void The_root_of_one_is_its_leaf() => MerkleTree.Root(Leaves(1)).ShouldBe(MerkleTree.Leaf(Leaves(1)[0]));

    [Fact]
    public void The_left_half_is_the_largest_power_of_two_below_the_size()
    {
        var l = Leaves(5).Select(MerkleTree.Leaf).ToList();
        var left = MerkleTree.Node(MerkleTree.Node(l[0], l[1]), MerkleTree.Node(l[2], l[3]));
        MerkleTree.Root(Leaves(5)).ShouldBe(MerkleTree.Node(left, l[4]));
    }

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proved_and_no_other()
    {
        for (var size = 1; size <= 33; size++)
        {
            var (leaves, root) = (Leaves(size), MerkleTree.Root(Leaves(size)));
            for (var i = 0; i < size; i++)
            {
                var proof = MerkleTree.InclusionProof(leaves, i);
                MerkleTree.VerifyInclusion(leaves[i], i, size, proof, root).ShouldBeTrue($"{i} of {size}");
                MerkleTree.VerifyInclusion(Encoding.UTF8.GetBytes("other"), i, size, proof, root).ShouldBeFalse($"{i} of {size}");
                if (size > 1)
                    MerkleTree.VerifyInclusion(leaves[i], (i + 1) % size, size, proof, root).ShouldBeFalse($"{i} of {size}");
            }
        }
    }

    [Fact]
    public void A_tree_that_is_continued_is_the_tree_built_at_once() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300]).Sample((before, after) =>
        {
            var leaves = Leaves(before + after);
            var first = new MerkleBuilder();
            leaves.Take(before).ToList().ForEach(first.Add);
            var second = MerkleBuilder.Resume(first.Count, first.Peaks);
            leaves.Skip(before).ToList().ForEach(second.Add);
            second.Root().ShouldBe(MerkleTree.Root(leaves));
            second.Count.ShouldBe(leaves.Count);
        }, iter: 300);

    [Fact]
    public void Subtrees_that_do_not_fit_the_count_are_refused() =>
        Should.Throw<ArgumentException>(() => MerkleBuilder.Resume(3, [MerkleTree.Leaf([1])]));

    private static List<byte[]> Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes($"leaf {i}"))];
}
