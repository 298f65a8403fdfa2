using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Regular expressions of XPath in .NET's form, where the two differ.</summary>
internal static class XPathPattern
{
    private const string AnyCharacter = @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\uD800-\uDFFF])";
    private const string AnyButNewline = @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r\uD800-\uDFFF])";

    /// <summary>The pattern with its options; null when a flag is unknown.</summary>
    public static (string Text, RegexOptions Options)? Translate(string pattern, string flags)
    {
        if (flags.Any(flag => !"smixq".Contains(flag, StringComparison.Ordinal))) return null;
        var options = RegexOptions.CultureInvariant;
        if (flags.Contains('s')) options |= RegexOptions.Singleline;
        if (flags.Contains('m')) options |= RegexOptions.Multiline;
        if (flags.Contains('i')) options |= RegexOptions.IgnoreCase;
        return (flags.Contains('q') ? Regex.Escape(pattern) : Rewrite(pattern, flags), options);
    }

    private static string Rewrite(string pattern, string flags)
    {
        if (flags.Contains('x')) pattern = WithoutSpace(pattern);
        var result = new StringBuilder();
        var classDepth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length) result.Append(Escape(pattern[++i], classDepth > 0));
            else if (classDepth == 0 && c == '.') result.Append(flags.Contains('s') ? AnyCharacter : AnyButNewline);
            else if (classDepth == 0 && c == '$' && !flags.Contains('m')) result.Append(@"\z");
            else result.Append(c);
            if (c == '[') classDepth++;
            if (c == ']' && classDepth > 0) classDepth--;
        }
        return result.ToString();
    }

    /// <summary>An escape; the name classes of XML are spelled out.</summary>
    private static string Escape(char c, bool inClass) => c switch
    {
        'i' => inClass ? @"\p{L}_:" : @"[\p{L}_:]",
        'c' => inClass ? @"\p{L}\p{N}_:.\-" : @"[\p{L}\p{N}_:.\-]",
        'I' when !inClass => @"[^\p{L}_:]",
        'C' when !inClass => @"[^\p{L}\p{N}_:.\-]",
        _ => "\\" + c,
    };

    /// <summary>With flag x, white space outside character classes means nothing, not even after a backslash.</summary>
    private static string WithoutSpace(string pattern)
    {
        var result = new StringBuilder();
        var classDepth = 0;
        foreach (var c in pattern)
        {
            if (c == '[') classDepth++;
            if (c == ']' && classDepth > 0) classDepth--;
            if (classDepth > 0 || !char.IsWhiteSpace(c)) result.Append(c);
        }
        return result.ToString();
    }
}
