using System.Text;

namespace MotCua.Core.Documents.Print;

/// <summary>One line of a paragraph: stretches of text, and whether the paragraph ends here.</summary>
internal sealed record TextLine(IReadOnlyList<TextSpan> Spans, float Indent, bool IsLast);

/// <summary>Breaks a paragraph at spaces; a word wider than the line is broken where it must be.</summary>
internal sealed class LineBreaker(float size, float width, float firstIndent)
{
    private readonly List<TextLine> lines = [];
    private List<TextSpan> line = [];
    private float used;

    private float Room => width - (lines.Count == 0 ? firstIndent : 0);

    public IReadOnlyList<TextLine> Break(IEnumerable<TextSpan> spans)
    {
        foreach (var word in Words(spans))
            Put(word);
        End(isLast: true);
        return lines;
    }

    private void Put(IReadOnlyList<TextSpan> word)
    {
        var wide = word.Sum(Width);
        var gap = line.Count == 0 ? 0 : word[0].Face.Width(" ", size);
        if (line.Count > 0 && used + gap + wide > Room)
        {
            End(isLast: false);
            gap = 0;
        }
        if (wide > Room)
        {
            PutInPieces(word);
            return;
        }
        if (gap > 0)
            Append(word[0] with { Text = " " });
        foreach (var part in word)
            Append(part);
        used += gap + wide;
    }

    private void PutInPieces(IReadOnlyList<TextSpan> word)
    {
        foreach (var part in word)
            foreach (var letter in part.Text.EnumerateRunes())
            {
                var piece = part with { Text = letter.ToString() };
                var wide = Width(piece);
                if (line.Count > 0 && used + wide > Room)
                    End(isLast: false);
                Append(piece);
                used += wide;
            }
    }

    private void Append(TextSpan span)
    {
        if (line.Count > 0 && line[^1].Face == span.Face)
            line[^1] = span with { Text = line[^1].Text + span.Text };
        else
            line.Add(span);
    }

    private void End(bool isLast)
    {
        lines.Add(new TextLine(line, lines.Count == 0 ? firstIndent : 0, isLast));
        (line, used) = ([], 0);
    }

    private float Width(TextSpan span) => span.Face.Width(span.Text, size);

    /// <summary>Words between spaces; one word may change its face inside. Text is NFC and without control characters.</summary>
    private static IEnumerable<IReadOnlyList<TextSpan>> Words(IEnumerable<TextSpan> spans)
    {
        var word = new List<TextSpan>();
        foreach (var span in spans)
        {
            var parts = Clean(span.Text).Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }
                if (parts[i].Length > 0)
                    word.Add(span with { Text = parts[i] });
            }
        }
        if (word.Count > 0)
            yield return word;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
            clean.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return clean.ToString();
    }
}
