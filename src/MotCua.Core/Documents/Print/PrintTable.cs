using SkiaSharp;

namespace MotCua.Core.Documents.Print;

/// <param name="Share">Part of the text width; the shares of a table add up to one.</param>
internal sealed record TableColumn(string Title, float Share, TextAlign Align = TextAlign.Left);

/// <summary>A ruled table whose head is repeated on every page and whose rows go on over pages.</summary>
internal sealed class PrintTable(PrintPages pages, float size, IReadOnlyList<TableColumn> columns)
{
    private const float Padding = 3f;
    private const int FewestLines = 2;
    private float tableTop;

    public void Draw(IEnumerable<IReadOnlyList<string>> rows)
    {
        var head = Cells(columns.Select(c => TextSpan.Strong(c.Title)), c => c with { Align = TextAlign.Centre });
        pages.Require(HeightOf(head) + size * 4);
        Row(head);
        foreach (var row in rows)
            RowOverPages(Cells(row.Select(TextSpan.Plain), c => c), head);
        pages.Skip(size * 0.6f);
    }

    private void RowOverPages(IReadOnlyList<TextBlock> cells, IReadOnlyList<TextBlock> head)
    {
        while (HeightOf(cells) > pages.Room)
        {
            var fit = (int)((pages.Room - 2 * Padding) / cells[0].LineHeight);
            var wholePage = pages.Y <= tableTop + 0.1f;
            var (first, rest) = Split(cells, fit >= FewestLines || wholePage ? Math.Max(fit, 1) : 0);
            if (fit >= FewestLines || wholePage)
                Row(first);
            pages.BreakPage();
            Row(head);
            tableTop = pages.Y;
            cells = rest;
        }
        Row(cells);
    }

    private static (IReadOnlyList<TextBlock> First, IReadOnlyList<TextBlock> Remaining) Split(
        IReadOnlyList<TextBlock> cells, int lines)
    {
        var parts = cells.Select(c => c.Split(lines)).ToList();
        return ([.. parts.Select(p => p.Head)], [.. parts.Select(p => p.Tail)]);
    }

    private void Row(IReadOnlyList<TextBlock> cells)
    {
        var (x, y, height) = (pages.Format.Left, pages.Y, HeightOf(cells));
        for (var i = 0; i < cells.Count; i++)
        {
            var (cell, left, width) = (cells[i], x, pages.Format.TextWidth * columns[i].Share);
            pages.Draw(canvas =>
            {
                using var ink = new SKPaint { StrokeWidth = 0.5f, IsStroke = true };
                canvas.DrawRect(left, y, width, height, ink);
                cell.Draw(canvas, left + Padding, y + Padding);
            });
            x += width;
        }
        pages.Skip(height);
    }

    private static float HeightOf(IReadOnlyList<TextBlock> cells) => cells.Max(c => c.Height) + 2 * Padding;

    private IReadOnlyList<TextBlock> Cells(IEnumerable<TextSpan> texts, Func<TableColumn, TableColumn> adjust) =>
        [.. texts.Zip(columns, (text, column) => TextBlock.Set(
            [text], new TextStyle(size) { Align = adjust(column).Align, Leading = 1.32f },
            pages.Format.TextWidth * column.Share - 2 * Padding))];
}
