using System.Text;
using System.Text.RegularExpressions;
using MotCua.Tests.Architecture;

namespace MotCua.Tests.Core.Platform;

/// <summary>
/// <c>docs/glossary.md</c> gathers the terms of law from the doc comments; <c>MOTCUA_REWRITE_GLOSSARY=1</c> writes it anew.
/// </summary>
public sealed partial class GlossaryTests
{
    [Fact]
    public void The_glossary_is_up_to_date() => GeneratedPage.ShouldHold("glossary.md", Page(), "MOTCUA_REWRITE_GLOSSARY");

    private static string Page()
    {
        var text = new StringBuilder("# Glossary\n\nWritten from the doc comments by `GlossaryTests`.\n\n");
        text.Append("| In code | Vietnamese | File below `src/` |\n|---|---|---|\n");
        var terms = SourceTree.All.SelectMany(f => Terms(f.Text).Select(t => (t.Name, t.Vietnamese, f.Path))).Distinct();
        foreach (var (name, vietnamese, path) in terms
                     .OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Path, StringComparer.Ordinal)
                     .ThenBy(t => t.Vietnamese, StringComparer.Ordinal))
            text.Append($"| `{name}` | {vietnamese} | `{path}` |\n");
        return text.ToString();
    }

    /// <summary>The term of each comment with the parameter, or else the declaration, it speaks of.</summary>
    private static IEnumerable<(string Name, string Vietnamese)> Terms(string source)
    {
        foreach (Match block in Comment().Matches(source.ReplaceLineEndings("\n")))
        {
            var words = LineStart().Replace(block.Groups["text"].Value, " ");
            foreach (Match term in Term().Matches(words))
                yield return (Parameter(words, term.Index) ?? Declared(block.Groups["code"].Value), Space().Replace(term.Groups[1].Value, " ").Trim());
        }
    }

    private static string? Parameter(string words, int before) =>
        OpenParameter().Match(words[..before]) is { Success: true } open ? open.Groups[1].Value : null;

    private static string Declared(string code)
    {
        var declaration = string.Join(' ', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '['));
        return Kind().Match(declaration) is { Success: true } kind ? kind.Groups[1].Value : Member().Match(declaration).Groups[1].Value;
    }

    [GeneratedRegex(@"(?<text>(?:^[ \t]*///[^\n]*\n)+)(?<code>(?:^[ \t]*\[[^\n]*\n)*^[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\n?[ \t]*///")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"[(,] ?vi: ?([^)]+)\)")]
    private static partial Regex Term();

    [GeneratedRegex(@"<param name=""(\w+)"">(?:(?!</param>).)*$", RegexOptions.Singleline)]
    private static partial Regex OpenParameter();

    [GeneratedRegex(@"\b(?:class|record struct|record|enum|interface|struct)\s+(\w+)")]
    private static partial Regex Kind();

    [GeneratedRegex(@"(\w+)(?:<[^>]*>)?\s*(?:[({=;,]|$)")]
    private static partial Regex Member();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
