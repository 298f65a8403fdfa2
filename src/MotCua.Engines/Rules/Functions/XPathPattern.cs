using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Regular expressions of XPath in .NET's form. What XPath's grammar does not know is refused, also where .NET would take it.</summary>
internal sealed class XPathPattern
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string NeedEscape = @".\?*+{}()|[]^$";
    private const int Nesting = 100;

    private readonly string pattern;
    private readonly bool singleLine;
    private readonly bool multiline;
    private readonly StringBuilder result = new();
    private readonly HashSet<int> closed = [];
    private int at;
    private int groups;
    private int depth;

    private XPathPattern(string pattern, string flags)
    {
        this.pattern = flags.Contains('x') ? WithoutSpace(pattern) : pattern;
        (singleLine, multiline) = (flags.Contains('s'), flags.Contains('m'));
    }

    /// <summary>The pattern with its options; null when a flag is unknown.</summary>
    /// <exception cref="ArgumentException">The pattern is none of XPath's.</exception>
    public static (string Text, RegexOptions Options)? Translate(string pattern, string flags)
    {
        if (flags.Any(flag => !"smixq".Contains(flag, StringComparison.Ordinal))) return null;
        var options = RegexOptions.CultureInvariant;
        if (flags.Contains('m')) options |= RegexOptions.Multiline;
        if (flags.Contains('i')) options |= RegexOptions.IgnoreCase;
        return (flags.Contains('q') ? Regex.Escape(pattern) : new XPathPattern(pattern, flags).Read(), options);
    }

    private string Read()
    {
        Alternatives();
        return at == pattern.Length ? result.ToString() : throw Wrong();
    }

    private void Alternatives()
    {
        if (++depth > Nesting) throw Wrong();
        while (at < pattern.Length && pattern[at] != ')')
        {
            if (pattern[at] == '|') result.Append(pattern[at++]);
            else Piece();
        }
        depth--;
    }

    private void Piece()
    {
        Atom();
        if (at == pattern.Length || !"?*+{".Contains(pattern[at], StringComparison.Ordinal)) return;
        if (pattern[at] == '{') Quantity();
        else result.Append(pattern[at++]);
        if (at < pattern.Length && pattern[at] == '?') result.Append(pattern[at++]);
    }

    /// <summary><c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>.</summary>
    private void Quantity()
    {
        var end = pattern.IndexOf('}', at);
        var bounds = end < 0 ? [] : pattern[(at + 1)..end].Split(',');
        var whole = bounds.Length is 1 or 2 && IsNumber(bounds[0]) && (bounds.Length == 1 || bounds[1].Length == 0 || IsNumber(bounds[1]));
        if (!whole) throw Wrong();
        result.Append(pattern, at, end + 1 - at);
        at = end + 1;
    }

    private static bool IsNumber(string text) => text.Length is > 0 and < 6 && text.All(char.IsAsciiDigit);

    private void Atom()
    {
        var c = pattern[at];
        if (c == '(') Group();
        else if (c == '[') result.Append(Class());
        else if (c == '\\') Escape();
        else if (Take('.')) result.Append(singleLine ? $"(?:{Pair}|[^\\uD800-\\uDFFF])" : $"(?:{Pair}|[^\\n\\r\\uD800-\\uDFFF])");
        else if (Take('^')) result.Append('^');
        else if (Take('$')) result.Append(multiline ? "$" : @"\z");
        else if (NeedEscape.Contains(c, StringComparison.Ordinal)) throw Wrong();
        else result.Append(Plain(Character()));
    }

    private void Group()
    {
        at++;
        var silent = at + 1 < pattern.Length && pattern[at] == '?' && pattern[at + 1] == ':';
        if (silent) at += 2;
        var number = silent ? 0 : ++groups;
        result.Append(silent ? "(?:" : "(");
        Alternatives();
        if (!Take(')')) throw Wrong();
        result.Append(')');
        closed.Add(number);
    }

    private void Escape()
    {
        var c = at + 1 < pattern.Length ? pattern[at + 1] : throw Wrong();
        if (char.IsAsciiDigit(c)) BackReference();
        else if (MembersOfEscape() is { } members) result.Append('[').Append(members).Append(']');
        else result.Append(Plain(Character()));
    }

    /// <summary>As many digits as make the number of a group that was opened; the group must be closed. One without a match matches nothing.</summary>
    private void BackReference()
    {
        var (number, end) = (pattern[at + 1] - '0', at + 2);
        while (end < pattern.Length && char.IsAsciiDigit(pattern[end]) && number * 10 + pattern[end] - '0' <= groups)
            number = number * 10 + pattern[end++] - '0';
        if (number == 0 || !closed.Contains(number)) throw Wrong();
        result.Append($"(?:(?({number})\\{number}))");
        at = end;
    }

    /// <summary>A character class in brackets with what is subtracted from it.</summary>
    private string Class()
    {
        if (++depth > Nesting) throw Wrong();
        at++;
        var negative = Take('^');
        var members = new StringBuilder();
        var pairs = new List<string>();
        var subtracted = "";
        var empty = true;
        while (!Take(']'))
        {
            if (at >= pattern.Length) throw Wrong();
            if (!empty && pattern[at] == '-' && at + 1 < pattern.Length && pattern[at + 1] == '[')
            {
                at++;
                subtracted = "-" + Class();
                if (!Take(']')) throw Wrong();
                break;
            }
            Member(members, pairs);
            empty = false;
        }
        depth--;
        if (empty) throw Wrong();
        return Written(negative, members.ToString(), pairs, subtracted);
    }

    private static string Written(bool negative, string members, List<string> pairs, string subtracted)
    {
        if (pairs.Count == 0 && !negative) return $"[{members}{subtracted}]";
        if (subtracted.Length > 0) return negative ? $"[^{members}{subtracted}]" : throw Wrong();
        var listed = string.Join('|', pairs);
        if (!negative) return members.Length == 0 ? $"(?:{listed})" : $"(?:{listed}|[{members}])";
        var not = pairs.Count == 0 ? "" : $"(?!{listed})";
        return $"(?:{not}{Pair}|[^{members}\\uD800-\\uDFFF])";
    }

    private void Member(StringBuilder members, List<string> pairs)
    {
        if (pattern[at] == '\\' && MembersOfEscape() is { } several)
        {
            members.Append(several);
            return;
        }
        if (pattern[at] == '[') throw Wrong();
        var first = Character();
        var ranges = at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] is not (']' or '[');
        if (!ranges)
        {
            if (first.Length > 1) pairs.Add(first);
            else members.Append(Plain(first));
            return;
        }
        at++;
        var last = Character();
        if (first.Length > 1 || last.Length > 1) throw Wrong();
        members.Append(Plain(first)).Append('-').Append(Plain(last));
    }

    /// <summary>One character (two code units when it needs them), its escape undone.</summary>
    private string Character()
    {
        if (Take('\\'))
        {
            var c = at < pattern.Length ? pattern[at++] : throw Wrong();
            return c switch
            {
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                _ when c == '-' || NeedEscape.Contains(c, StringComparison.Ordinal) => c.ToString(),
                _ => throw Wrong(),
            };
        }
        var length = char.IsSurrogatePair(pattern, at) ? 2 : 1;
        return pattern.Substring((at += length) - length, length);
    }

    /// <summary>What an escape for several characters stands for, as members of a .NET class; null when it stands for one.</summary>
    private string? MembersOfEscape()
    {
        var c = at + 1 < pattern.Length ? pattern[at + 1] : throw Wrong();
        var members = c switch
        {
            's' => @" \t\n\r",
            'S' => @"\u0000-\u0008\u000B\u000C\u000E-\u001F\u0021-\uFFFF",
            'd' => @"\d",
            'D' => @"\D",
            'w' => @"\p{L}\p{M}\p{N}\p{S}",
            'W' => @"\p{P}\p{Z}\p{C}",
            'i' => @"\p{L}_:",
            'I' => @"\p{M}\p{N}\p{S}\p{Z}\p{C}\p{Ps}\p{Pe}\p{Pi}\p{Pf}!""#%&'*,\-./;?@\\",
            'c' => @"\p{L}\p{M}\p{N}_:.\-\u00B7",
            'C' => @"\p{S}\p{Z}\p{C}\p{Ps}\p{Pe}\p{Pi}\p{Pf}!""#%&'*,/;?@\\",
            'p' or 'P' => Category(),
            _ => null,
        };
        if (members is not null && c is not ('p' or 'P')) at += 2;
        return members;
    }

    private string Category()
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0 || pattern[at + 2] != '{') throw Wrong();
        var text = pattern[at..(end + 1)];
        at = end + 1;
        return text;
    }

    private static string Plain(string character) =>
        character is [var c] && (c == '-' || c == '#' || char.IsWhiteSpace(c) || NeedEscape.Contains(c, StringComparison.Ordinal))
            ? $"\\u{(int)c:X4}"
            : character;

    private bool Take(char c)
    {
        if (at >= pattern.Length || pattern[at] != c) return false;
        at++;
        return true;
    }

    /// <summary>With flag x, white space outside character classes means nothing, not even after a backslash.</summary>
    private static string WithoutSpace(string pattern)
    {
        var kept = new StringBuilder();
        var classDepth = 0;
        foreach (var c in pattern)
        {
            if (c == '[') classDepth++;
            if (c == ']' && classDepth > 0) classDepth--;
            if (classDepth > 0 || !char.IsWhiteSpace(c)) kept.Append(c);
        }
        return kept.ToString();
    }

    private static ArgumentException Wrong() => new("This is no regular expression of XPath.");
}
