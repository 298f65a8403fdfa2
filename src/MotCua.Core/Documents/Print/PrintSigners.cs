namespace MotCua.Core.Documents.Print;

/// <summary>A place to sign.</summary>
/// <param name="Hint">What stands between title and signature, in brackets or as proof of a digital signature.</param>
internal sealed record Signer(string Title, string Hint, string Name);

/// <summary>The block of signatures that closes a document, never parted from itself by a page break.</summary>
internal static class PrintSigners
{
    private const float SpaceToSign = 2.4f;

    /// <param name="left">Another signer, or who receives copies (vi: nơi nhận).</param>
    public static void Draw(PrintPages pages, float size, IReadOnlyList<TextBlock> left, Signer right)
    {
        var half = pages.Format.TextWidth / 2;
        var blocks = Blocks(right, size, half);
        pages.Require(Math.Max(Height(blocks), Height(left)) + size);
        pages.Skip(size);
        var y = pages.Y;
        var bottom = Math.Max(Stack(pages, left, pages.Format.Left, y), Stack(pages, blocks, pages.Format.Left + half, y));
        pages.Skip(bottom - y);
    }

    public static IReadOnlyList<TextBlock> Blocks(Signer signer, float size, float width)
    {
        var style = new TextStyle(size) { Align = TextAlign.Centre };
        return
        [
            TextBlock.Set([TextSpan.Strong(signer.Title.ToUpperInvariant())], style, width),
            TextBlock.Set([TextSpan.Slanted(signer.Hint)], style with { Size = size - 1 }, width),
            TextBlock.Set([], style with { Size = size * SpaceToSign / style.Leading }, width),
            TextBlock.Set([TextSpan.Strong(signer.Name)], style, width),
        ];
    }

    private static float Height(IReadOnlyList<TextBlock> blocks) => blocks.Sum(b => b.Height);

    private static float Stack(PrintPages pages, IReadOnlyList<TextBlock> blocks, float x, float y)
    {
        foreach (var block in blocks)
        {
            var at = y;
            pages.Draw(canvas => block.Draw(canvas, x, at));
            y += block.Height;
        }
        return y;
    }
}
