using System.Globalization;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Functions on texts. Positions count characters (code points) from 1, or from the end when negative.</summary>
internal static class TextFunctions
{
    private static readonly Parameter[] TextAndMatch = [Need("string", FeelType.Text), Need("match", FeelType.Text)];

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("substring", Way([Need("string", FeelType.Text), Need("start position", FeelType.Number), May("length", FeelType.Number)], Substring)),
        new("string length", Way([Need("string", FeelType.Text)], a => (decimal)((string)a[0]!).EnumerateRunes().Count())),
        new("upper case", Way([Need("string", FeelType.Text)], a => ((string)a[0]!).ToUpperInvariant())),
        new("lower case", Way([Need("string", FeelType.Text)], a => ((string)a[0]!).ToLowerInvariant())),
        new("substring before", Way(TextAndMatch, Before)),
        new("substring after", Way(TextAndMatch, After)),
        new("contains", Way(TextAndMatch, a => ((string)a[0]!).Contains((string)a[1]!, StringComparison.Ordinal))),
        new("starts with", Way(TextAndMatch, a => ((string)a[0]!).StartsWith((string)a[1]!, StringComparison.Ordinal))),
        new("ends with", Way(TextAndMatch, a => ((string)a[0]!).EndsWith((string)a[1]!, StringComparison.Ordinal))),
        new("string join",
            Way([Need("list", FeelType.AnyList), new Parameter("delimiter", FeelType.Text) { Optional = true, Nullable = true }], Join)),
        new("string", Way([Need("from", FeelType.Any)], Format)),
        new("number",
            Way([Need("from", FeelType.Text)], a => ReadNumber((string)a[0]!, null, null)),
            Way([Need("from", FeelType.Text), Maybe("grouping separator", FeelType.Text), Maybe("decimal separator", FeelType.Text)],
                a => ReadNumber((string)a[0]!, (string?)a[1], (string?)a[2]))),
        new("not", Way([Maybe("negand", FeelType.Boolean)], a => a[0] is bool flag ? !flag : null)),
    ];

    private static object? Substring(object?[] arguments)
    {
        var runes = ((string)arguments[0]!).EnumerateRunes().ToArray();
        var start = Whole(arguments[1]);
        var length = arguments[2] is null ? runes.Length : Whole(arguments[2]);
        if (start is null or 0 || length is null or < 1 || Math.Abs((long)start) > runes.Length)
            return arguments[2] is null && runes.Length == 0 && start is 1 ? "" : null;
        var from = start > 0 ? start.Value - 1 : runes.Length + start.Value;
        return string.Concat(runes.Skip(from).Take(length.Value).Select(rune => rune.ToString()));
    }

    private static object? Before(object?[] arguments)
    {
        var (text, match) = ((string)arguments[0]!, (string)arguments[1]!);
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? "" : text[..at];
    }

    private static object? After(object?[] arguments)
    {
        var (text, match) = ((string)arguments[0]!, (string)arguments[1]!);
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + match.Length)..];
    }

    private static object? Join(EvaluationRun run, object?[] arguments)
    {
        var items = (IReadOnlyList<object?>)arguments[0]!;
        if (items.Any(item => item is not (string or null))) return null;
        var texts = items.OfType<string>().ToList();
        var delimiter = (string?)arguments[1] ?? "";
        run.Produce(texts.Sum(text => (long)text.Length + delimiter.Length));
        return string.Join(delimiter, texts);
    }

    private static object? Format(EvaluationRun run, object?[] arguments)
    {
        var text = FeelText.Of(arguments[0]);
        run.Produce(text.Length);
        return text;
    }

    private static object? ReadNumber(string text, string? grouping, string? point)
    {
        if (grouping is not (null or " " or "," or ".") || point is not (null or "," or ".") || (grouping is not null && grouping == point))
            return null;
        if (grouping is not null) text = text.Replace(grouping, "", StringComparison.Ordinal);
        if (point is not null)
        {
            if (point != "." && text.Contains('.')) return null;
            text = text.Replace(point, ".", StringComparison.Ordinal);
        }
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
