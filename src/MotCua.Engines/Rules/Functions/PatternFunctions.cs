using System.Text;
using System.Text.RegularExpressions;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>
/// Functions with regular expressions as XPath writes them. A pattern that takes longer than a quarter of a
/// second stops the evaluation; a pattern that is none gives null.
/// </summary>
internal static class PatternFunctions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);
    private const int LongestPattern = 2_000;

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("matches", Way([Need("input", FeelType.Text), Need("pattern", FeelType.Text), Flags], Matches)),
        new("replace",
            Way([Need("input", FeelType.Text), Need("pattern", FeelType.Text), Need("replacement", FeelType.Text), Flags], Replace)),
        new("split", Way([Need("string", FeelType.Text), Need("delimiter", FeelType.Text)], Split)),
    ];

    private static Parameter Flags => new("flags", FeelType.Text) { Optional = true, Nullable = true };

    private static object? Matches(object?[] arguments) =>
        Guard((string)arguments[1]!, (string?)arguments[2], pattern => pattern.IsMatch((string)arguments[0]!));

    private static object? Replace(EvaluationRun run, object?[] arguments)
    {
        var (input, replacement) = ((string)arguments[0]!, (string)arguments[2]!);
        var literal = ((string?)arguments[3])?.Contains('q') == true;
        return Guard((string)arguments[1]!, (string?)arguments[3], pattern =>
        {
            if (pattern.IsMatch("")) return null;
            var template = literal
                ? replacement.Replace("$", "$$", StringComparison.Ordinal)
                : Replacement(replacement, pattern.GetGroupNumbers().Length - 1);
            return template is null ? null : pattern.Replace(input, match => Expand(run, match, template));
        });
    }

    private static string Expand(EvaluationRun run, Match match, string template)
    {
        var text = match.Result(template);
        run.Produce(text.Length);
        return text;
    }

    /// <summary>An XPath replacement in .NET's form (as many digits as name a group); null when a dollar or backslash stands alone in it.</summary>
    private static string? Replacement(string text, int groups)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '\\')
            {
                if (next is not ('\\' or '$')) return null;
                result.Append(next == '$' ? "$$" : "\\");
                i++;
            }
            else if (text[i] == '$')
            {
                if (!char.IsAsciiDigit(next)) return null;
                var (number, end) = (next - '0', i + 2);
                while (end < text.Length && char.IsAsciiDigit(text[end]) && number * 10 + text[end] - '0' <= groups)
                    number = number * 10 + text[end++] - '0';
                if (number <= groups) result.Append("${").Append(number).Append('}');
                i = end - 1;
            }
            else
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }

    private static object? Split(EvaluationRun run, object?[] arguments)
    {
        var text = (string)arguments[0]!;
        return Guard((string)arguments[1]!, null, pattern =>
        {
            var (pieces, from) = (new List<object?>(), 0);
            foreach (Match match in pattern.Matches(text))
            {
                if (match.Length == 0) continue;
                run.Produce(1);
                pieces.Add(text[from..match.Index]);
                from = match.Index + match.Length;
            }
            pieces.Add(text[from..]);
            return pieces;
        });
    }

    private static object? Guard(string pattern, string? flags, Func<Regex, object?> use)
    {
        try
        {
            if (pattern.Length > LongestPattern || XPathPattern.Translate(pattern, flags ?? "") is not { } regex) return null;
            return use(new Regex(regex.Text, regex.Options, Longest));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new FeelLimitException(FeelLimit.Time);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
