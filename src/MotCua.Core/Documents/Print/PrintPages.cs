using SkiaSharp;

namespace MotCua.Core.Documents.Print;

/// <summary>Paper and margins in points (1/72 inch).</summary>
internal sealed record PageFormat(float Width, float Height, float Left, float Top, float Right, float Bottom)
{
    /// <summary>A5 upright, the size of the one-stop's forms; room for the proof at the foot.</summary>
    public static PageFormat A5 { get; } = new(419.53f, 595.28f, 40f, 28f, 34f, 66f);

    /// <summary>A4 upright with the margins of an administrative document (NĐ 30/2020/NĐ-CP, Annex I).</summary>
    public static PageFormat A4 { get; } = new(595.28f, 841.89f, 85f, 57f, 48f, 57f);

    /// <summary>A4 across, for registers.</summary>
    public static PageFormat A4Across { get; } = new(841.89f, 595.28f, 48f, 40f, 48f, 78f);

    public float TextWidth => Width - Left - Right;
}

/// <summary>Pages filled from top to bottom; what does not fit goes on to a new page.</summary>
internal sealed class PrintPages(PageFormat format)
{
    private readonly List<List<Action<SKCanvas>>> pages = [[]];

    public PageFormat Format => format;

    /// <summary>Distance from the paper's top edge to the next thing.</summary>
    public float Y { get; private set; } = format.Top;

    public float Room => format.Height - format.Bottom - Y;

    public int Count => pages.Count;

    public void Draw(Action<SKCanvas> act) => pages[^1].Add(act);

    public void Skip(float height) => Y += height;

    public void BreakPage()
    {
        pages.Add([]);
        Y = format.Top;
    }

    /// <summary>Starts a page unless so much height is left on this one.</summary>
    public void Require(float height)
    {
        if (height > Room && Y > format.Top)
            BreakPage();
    }

    /// <summary>A paragraph over the text width; never leaves one line alone at a page's foot or head.</summary>
    public void Paragraph(TextStyle style, params IEnumerable<TextSpan> spans)
    {
        var rest = TextBlock.Set(spans, style, format.TextWidth - style.RightIndent);
        while (rest.Height > Room)
        {
            var fit = (int)(Room / rest.LineHeight);
            if (rest.Lines - fit == 1)
                fit--;
            var (head, tail) = rest.Split(fit < 2 && Y > format.Top ? 0 : Math.Max(fit, 1));
            Put(head, format.Left);
            BreakPage();
            rest = tail;
        }
        Put(rest, format.Left);
        Skip(rest.Height + style.SpaceAfter);
    }

    /// <summary>Draws a block at the current height without moving down.</summary>
    public void Put(TextBlock block, float x)
    {
        var y = Y;
        Draw(canvas => block.Draw(canvas, x, y));
    }

    public void Render(int page, SKCanvas canvas)
    {
        foreach (var act in pages[page])
            act(canvas);
    }
}
