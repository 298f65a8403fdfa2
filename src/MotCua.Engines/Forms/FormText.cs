using System.Net;
using System.Text;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>
/// A text with expressions: <c>{{name}}</c> inside it, or the whole text when it begins with <c>=</c>. Parsed once, so that
/// a wrong expression is found when the form is read.
/// </summary>
public sealed class FormText
{
    private readonly IReadOnlyList<(string? Plain, FeelExpression? Expression)> _pieces;

    private FormText(string source, IReadOnlyList<(string?, FeelExpression?)> pieces) => (Source, _pieces) = (source, pieces);

    /// <summary>The text as written.</summary>
    public string Source { get; }

    internal static FormText? Parse(Component c, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text.TrimStart().StartsWith('=')) return new FormText(text, [(null, c.Parse(text))]);
        var pieces = new List<(string?, FeelExpression?)>();
        var at = 0;
        for (var open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = text.IndexOf("{{", at, StringComparison.Ordinal))
        {
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0) throw new FormSchemaException(c.Name, "bad-expression", "{{ without }}");
            pieces.Add((text[at..open], null));
            pieces.Add((null, c.Parse(text[(open + 2)..close])));
            at = close + 2;
        }

        pieces.Add((text[at..], null));
        return new FormText(text, pieces);
    }

    /// <summary>The text with the values put in; in HTML they are encoded, so that an answer never becomes markup.</summary>
    internal string Fill(FeelContext context, bool html)
    {
        var filled = new StringBuilder();
        foreach (var (plain, expression) in _pieces)
            filled.Append(plain ?? Value(expression, context, html && _pieces.Count > 1));
        return filled.ToString();
    }

    private static string Value(FeelExpression? expression, FeelContext context, bool encode)
    {
        var value = FeelJson.ToJson(expression?.Evaluate(context))?.ToString() ?? "";
        return encode ? WebUtility.HtmlEncode(value) : value;
    }
}
