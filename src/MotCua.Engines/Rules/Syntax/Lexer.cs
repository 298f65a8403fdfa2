using System.Globalization;
using System.Text;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>Cuts one token at a time, so that the parser can tell it which names are known at that place.</summary>
internal sealed class Lexer(string text)
{
    private static readonly HashSet<string> Keywords =
    [
        "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "between",
        "instance", "of", "function", "external", "true", "false", "null",
    ];

    private static readonly string[] LongSigns = ["**", "<=", ">=", "!=", "..", "->"];

    public string Text => text;

    /// <summary>The token at or after a position.</summary>
    /// <param name="from">Where to start.</param>
    /// <param name="names">The names known there.</param>
    /// <param name="afterDot">Whether a path step is expected, where words that are keywords elsewhere are names.</param>
    public Token Read(int from, NameTable names, bool afterDot)
    {
        var start = SkipTrivia(from);
        if (start >= text.Length) return new Token(TokenKind.End, "", null, text.Length, text.Length);
        var c = text[start];
        if (char.IsAsciiDigit(c) || (c == '.' && DigitAt(start + 1))) return ReadNumber(start);
        if (c == '"') return ReadText(start);
        if (c == '@') return ReadAt(start);
        if (Chars.StartAt(text, start) > 0) return ReadName(start, names, afterDot);
        var sign = LongSigns.FirstOrDefault(s => string.CompareOrdinal(text, start, s, 0, 2) == 0) ?? c.ToString();
        return new Token(TokenKind.Sign, sign, null, start, start + sign.Length);
    }

    private bool DigitAt(int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    public int SkipTrivia(int position)
    {
        while (true)
        {
            position = Chars.SkipSpace(text, position);
            if (StartsWith(position, "//"))
            {
                var end = text.IndexOf('\n', position);
                position = end < 0 ? text.Length : end;
            }
            else if (StartsWith(position, "/*"))
            {
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                if (end < 0) throw Error(FeelSyntaxError.UnclosedComment, position, position);
                position = end + 2;
            }
            else
            {
                return position;
            }
        }
    }

    private bool StartsWith(int position, string what) => string.CompareOrdinal(text, position, what, 0, what.Length) == 0;

    private Token ReadNumber(int start)
    {
        var end = DigitsEnd(start);
        if (end < text.Length && text[end] == '.' && DigitAt(end + 1)) end = DigitsEnd(end + 1);
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (DigitAt(digits)) end = DigitsEnd(digits);
        }
        var piece = text[start..end];
        if (!decimal.TryParse(piece, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            throw Error(FeelSyntaxError.BadNumber, start, end);
        return new Token(TokenKind.Number, piece, value, start, end);
    }

    private int DigitsEnd(int position)
    {
        while (DigitAt(position)) position++;
        return position;
    }

    private Token ReadAt(int start)
    {
        var open = SkipTrivia(start + 1);
        if (open >= text.Length || text[open] != '"') throw Error(FeelSyntaxError.Unexpected, start, start + 1);
        var inner = ReadText(open);
        return new Token(TokenKind.At, inner.Text, inner.Value, start, inner.End);
    }

    private Token ReadText(int start)
    {
        var result = new StringBuilder();
        var i = start + 1;
        while (i < text.Length && text[i] != '"')
        {
            if (text[i] != '\\') result.Append(text[i++]);
            else i = ReadEscape(i, result);
        }
        if (i >= text.Length) throw Error(FeelSyntaxError.UnclosedText, start, start);
        return new Token(TokenKind.Text, text[start..(i + 1)], result.ToString(), start, i + 1);
    }

    private int ReadEscape(int start, StringBuilder result)
    {
        var c = start + 1 < text.Length ? text[start + 1] : '\0';
        if (c is 'u' or 'U') return ReadCodePoint(start, c == 'u' ? 4 : 6, result);
        var plain = c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '"' or '\\' or '\'' => c, _ => '\0' };
        if (plain != '\0')
        {
            result.Append(plain);
            return start + 2;
        }
        result.Append('\\');
        return start + 1;
    }

    private int ReadCodePoint(int start, int digits, StringBuilder result)
    {
        var end = start + 2 + digits;
        if (end > text.Length
            || !int.TryParse(text.AsSpan(start + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code > 0x10FFFF)
            throw Error(FeelSyntaxError.BadEscape, start, Math.Min(end, text.Length));
        if (code < 0x10000) result.Append((char)code);
        else result.Append(char.ConvertFromUtf32(code));
        return end;
    }

    private Token ReadName(int start, NameTable names, bool afterDot)
    {
        var wordEnd = Chars.WordEnd(text, start);
        var word = text[start..wordEnd];
        var known = names.Longest(text, start, word) ?? (word, wordEnd);
        if (!afterDot && known.End == wordEnd && Keywords.Contains(word)) return new Token(TokenKind.Keyword, word, null, start, wordEnd);
        var end = ExtendByWords(known.End);
        return end == known.End ? new Token(TokenKind.Name, known.Name, null, start, end) : Name(start, end);
    }

    /// <summary>Two words side by side are no FEEL: they must be one name that was not declared.</summary>
    private int ExtendByWords(int end)
    {
        while (true)
        {
            var next = Chars.SkipSpace(text, end);
            if (next == end || Chars.StartAt(text, next) == 0) return end;
            var wordEnd = Chars.WordEnd(text, next);
            if (Keywords.Contains(text[next..wordEnd])) return end;
            end = wordEnd;
        }
    }

    public Token Name(int start, int end) => new(TokenKind.Name, Chars.Normalise(text[start..end]), null, start, end);

    public static bool IsKeyword(string word) => Keywords.Contains(word);

    public FeelSyntaxException Error(FeelSyntaxError error, int start, int end)
    {
        start = Math.Min(start, text.Length);
        var before = text.AsSpan(0, start);
        var line = before.Count('\n') + 1;
        var column = start - (before.LastIndexOf('\n') + 1) + 1;
        var near = text[start..Math.Min(end, start + 30)];
        return new FeelSyntaxException(error, line, column, near);
    }
}
