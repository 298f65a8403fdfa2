using CsCheck;
using MotCua.Core.Catalogue;

namespace MotCua.Tests.Core.Catalogue;

public sealed class LineDiffTests
{
    private static readonly Gen<string[]> Texts = Gen.Char['a', 'd'].Select(c => $"{c}").Array[0, 30];

    [Fact]
    public void A_comparison_holds_both_texts_whole() => Gen.Select(Texts, Texts).Sample((old, @new) =>
    {
        var lines = LineDiff.Of(old, @new);
        lines.Where(l => l.Kind != DiffKind.Added).Select(l => l.Text).ShouldBe(old);
        lines.Where(l => l.Kind != DiffKind.Removed).Select(l => l.Text).ShouldBe(@new);
        lines.Where(l => l.Old is not null).Select(l => l.Old!.Value).ShouldBe(Enumerable.Range(1, old.Length));
        lines.Where(l => l.New is not null).Select(l => l.New!.Value).ShouldBe(Enumerable.Range(1, @new.Length));
    });

    [Fact]
    public void As_few_lines_as_possible_change() => Gen.Select(Texts, Texts).Sample((old, @new) =>
        LineDiff.Of(old, @new).Count(l => l.Kind == DiffKind.Same).ShouldBe(Common(old, @new)));

    [Fact]
    public void Only_changed_parts_are_shown_with_their_surroundings()
    {
        var old = Enumerable.Range(1, 100).Select(i => $"{i}").ToList();
        var @new = old.Select(l => l is "20" or "80" ? "x" : l).ToList();
        var parts = LineDiff.Parts(LineDiff.Of(old, @new));
        parts.Count.ShouldBe(2);
        parts[0].Select(l => l.Text).ShouldBe(["17", "18", "19", "20", "x", "21", "22", "23"]);
        LineDiff.Parts(LineDiff.Of(old, old)).ShouldBeEmpty();
    }

    [Fact]
    public void Very_different_texts_are_replaced()
    {
        var old = Enumerable.Range(1, 3000).Select(i => $"a{i}").ToList();
        var lines = LineDiff.Of(old, [.. old.Select(l => $"b{l}")]);
        (lines.Count, lines.Count(l => l.Kind == DiffKind.Same)).ShouldBe((6000, 0));
    }

    /// <summary>Length of the longest common subsequence, by the textbook table.</summary>
    private static int Common(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        return table[a.Length, b.Length];
    }
}
