namespace MotCua.Core.Documents.Print;

internal enum TextAlign { Left, Centre, Right, Justified }

/// <summary>A stretch of text in one face.</summary>
internal readonly record struct TextSpan(string Text, PrintFace Face)
{
    public static TextSpan Plain(string text) => new(text, PrintFace.Regular);

    public static TextSpan Strong(string text) => new(text, PrintFace.Bold);

    public static TextSpan Slanted(string text) => new(text, PrintFace.Italic);
}

/// <summary>How a paragraph is set; lengths in points.</summary>
internal sealed record TextStyle(float Size)
{
    /// <summary>Baseline to baseline, as a multiple of the size; leaves room for two marks on a capital.</summary>
    public float Leading { get; init; } = 1.38f;
    public TextAlign Align { get; init; }
    public float FirstLineIndent { get; init; }
    /// <summary>Kept free at the right, for something that stands beside the paragraph.</summary>
    public float RightIndent { get; init; }
    public float SpaceAfter { get; init; }
    public float LineHeight => Size * Leading;
}
