using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace MotCua.Core.Documents.Print;

/// <summary>A shaped glyph; lengths in points.</summary>
internal readonly record struct PlacedGlyph(ushort Id, float Advance, float OffsetX, float OffsetY, bool IsSpace);

/// <summary>A face of the one family that is printed with, read from the program itself; safe to share.</summary>
internal sealed class PrintFace
{
    // Ligatures would put one glyph for two letters into the file, which then cannot be searched.
    private static readonly Feature[] Features =
        [new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0), new(Tag.Parse("dlig"), 0)];

    // The shaper reads the face from this memory for as long as the program runs.
    private readonly SKData data;
    private readonly SKTypeface typeface;
    private readonly Font shaper;
    private readonly float unitsPerEm;

    private PrintFace(string resource)
    {
        using var stream = typeof(PrintFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        data = SKData.Create(stream);
        typeface = SKTypeface.FromData(data);
        var face = new Face(new Blob(data.Data, (int)data.Size, MemoryMode.ReadOnly), 0);
        face.MakeImmutable();
        unitsPerEm = face.UnitsPerEm;
        shaper = new Font(face);
        shaper.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        shaper.SetFunctionsOpenType();
    }

    public static PrintFace Regular { get; } = new("BeVietnamPro-Regular.ttf");
    public static PrintFace Bold { get; } = new("BeVietnamPro-Bold.ttf");
    public static PrintFace Italic { get; } = new("BeVietnamPro-Italic.ttf");

    public SKFont Sized(float size) => new(typeface, size) { Subpixel = true, Hinting = SKFontHinting.None };

    public float Width(string text, float size) => Shape(text, size).Sum(g => g.Advance);

    public IReadOnlyList<PlacedGlyph> Shape(string text, float size)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        (buffer.Direction, buffer.Script, buffer.Language) = (Direction.LeftToRight, Script.Latin, new Language("vi"));
        shaper.Shape(buffer, Features);
        var (infos, positions, scale) = (buffer.GlyphInfos, buffer.GlyphPositions, size / unitsPerEm);
        return [.. infos.Zip(positions, (info, place) => new PlacedGlyph(
            (ushort)info.Codepoint, place.XAdvance * scale, place.XOffset * scale, -place.YOffset * scale,
            text[(int)info.Cluster] == ' '))];
    }
}
