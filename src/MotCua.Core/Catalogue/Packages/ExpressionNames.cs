using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue;

/// <summary>What an expression of a package reads.</summary>
public static partial class ExpressionNames
{
    private static readonly string[] Words =
        ["and", "or", "not", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "true", "false", "null", "between", "instance", "of"];

    /// <summary>Names and paths of names, as written and as often; functions and texts are left out.</summary>
    public static IEnumerable<string> In(string expression) => Name().Matches(Quoted().Replace(expression, "\"\""))
        .Where(m => !m.Groups["call"].Success && !Words.Contains(m.Groups["path"].Value))
        .Select(m => m.Groups["path"].Value);

    /// <summary>Keys of the answers it reads: neither the case nor the channel.</summary>
    public static IEnumerable<string> AnswersIn(string expression) => In(expression)
        .Select(path => path.Split('.')).Select(parts => parts[0] == "answers" && parts.Length > 1 ? parts[1] : parts[0])
        .Where(key => key is not ("case" or "channel")).Distinct();

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.])(?<path>[A-Za-z_]\w*(\.[A-Za-z_]\w*)*)(?<call>\s*\()?")]
    private static partial Regex Name();
}
