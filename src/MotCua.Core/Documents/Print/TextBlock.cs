using SkiaSharp;

namespace MotCua.Core.Documents.Print;

/// <summary>A paragraph set to a width, ready to be drawn or split over pages.</summary>
internal sealed class TextBlock
{
    private const float AscentShare = 0.79f;
    private readonly IReadOnlyList<TextLine> lines;
    private readonly TextStyle style;
    private readonly float width;

    private TextBlock(IReadOnlyList<TextLine> lines, TextStyle style, float width) =>
        (this.lines, this.style, this.width) = (lines, style, width);

    public float Height => lines.Count * style.LineHeight;

    public int Lines => lines.Count;

    public float LineHeight => style.LineHeight;

    public static TextBlock Set(IEnumerable<TextSpan> spans, TextStyle style, float width) =>
        new(new LineBreaker(style.Size, width, style.FirstLineIndent).Break(spans), style, width);

    /// <summary>The first lines and the rest; either may be empty.</summary>
    public (TextBlock Head, TextBlock Tail) Split(int count)
    {
        var at = Math.Clamp(count, 0, lines.Count);
        return (new TextBlock([.. lines.Take(at)], style, width), new TextBlock([.. lines.Skip(at)], style, width));
    }

    public void Draw(SKCanvas canvas, float x, float y)
    {
        foreach (var line in lines)
        {
            DrawLine(canvas, line, x, y + style.LineHeight * AscentShare);
            y += style.LineHeight;
        }
    }

    private void DrawLine(SKCanvas canvas, TextLine line, float x, float baseline)
    {
        var runs = line.Spans.Select(s => (s.Face, Glyphs: s.Face.Shape(s.Text, style.Size))).ToList();
        var free = width - line.Indent - runs.Sum(r => r.Glyphs.Sum(g => g.Advance));
        var spaces = runs.Sum(r => r.Glyphs.Count(g => g.IsSpace));
        var stretch = style.Align == TextAlign.Justified && !line.IsLast && spaces > 0 ? free / spaces : 0;
        var at = x + line.Indent + Shift(free);
        foreach (var (face, glyphs) in runs)
            at = DrawRun(canvas, face, glyphs, at, baseline, stretch);
        if (!line.IsLast && line.Spans.Count > 0)
            DrawRun(canvas, line.Spans[^1].Face, line.Spans[^1].Face.Shape(" ", style.Size), at, baseline, 0);
    }

    private float Shift(float free) => style.Align switch
    {
        TextAlign.Centre => free / 2,
        TextAlign.Right => free,
        _ => 0,
    };

    private float DrawRun(
        SKCanvas canvas, PrintFace face, IReadOnlyList<PlacedGlyph> glyphs, float x, float baseline, float stretch)
    {
        if (glyphs.Count == 0)
            return x;
        var places = new SKPoint[glyphs.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new SKPoint(x + glyphs[i].OffsetX, glyphs[i].OffsetY);
            x += glyphs[i].Advance + (glyphs[i].IsSpace ? stretch : 0);
        }
        using var font = face.Sized(style.Size);
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun([.. glyphs.Select(g => g.Id)], font, places);
        using var blob = builder.Build();
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        canvas.DrawText(blob, 0, baseline, ink);
        return x;
    }
}
