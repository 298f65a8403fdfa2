using System.Globalization;
using System.Text;

namespace MotCua.Engines.Rules.Values;

/// <summary>FEEL values as text, the way the <c>string</c> function writes them.</summary>
internal static class FeelText
{
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The text of a value; texts themselves stay unquoted at the top and are quoted inside others.</summary>
    public static string Of(object? value) => value is string text ? text : Nested(value, 0);

    private static string Nested(object? value, int depth)
    {
        if (depth > 100) return "…";
        return value switch
        {
            null => "null",
            string text => Quote(text),
            bool flag => flag ? "true" : "false",
            decimal number => Number(number),
            IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(item => Nested(item, depth + 1))) + "]",
            FeelContext context => "{" + string.Join(", ", context.Select(e => $"{Key(e.Key)}: {Nested(e.Value, depth + 1)}")) + "}",
            FeelRange range => Range(range, depth),
            _ => value.ToString() ?? "",
        };
    }

    private static string Range(FeelRange range, int depth) =>
        (range.StartIncluded ? "[" : "(") + (range.Start is null ? "" : Nested(range.Start, depth + 1))
        + ".." + (range.End is null ? "" : Nested(range.End, depth + 1)) + (range.EndIncluded ? "]" : ")");

    private static string Key(string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ' or '\'') ? name : Quote(name);

    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text) result.Append(c is '"' or '\\' ? $"\\{c}" : c.ToString());
        return result.Append('"').ToString();
    }
}
