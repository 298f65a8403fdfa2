namespace MotCua.Engines.Rules.Syntax;

/// <summary>Names where they are declared: they run to a sign that ends them, known or not.</summary>
internal sealed partial class Parser
{
    /// <summary>The end of a declared name that one of the signs follows; -1 when what stands here is no such name.</summary>
    private int DeclaredNameEnd(int start, string signs)
    {
        var text = lexer.Text;
        if (Chars.StartAt(text, start) == 0) return -1;
        var end = start;
        for (var i = start; i < text.Length; i = Chars.SkipSpace(text, i))
        {
            if (signs.Contains(text[i])) return end;
            var next = Chars.WordEnd(text, i);
            if (next == i && !Chars.IsSign(text[i])) return -1;
            i = end = Math.Max(next, i + 1);
        }
        return -1;
    }

    private string DeclaredName(string signs)
    {
        var end = DeclaredNameEnd(token.Start, signs);
        if (end < 0) throw lexer.Error(FeelSyntaxError.NameExpected, token.Start, token.End);
        var name = Chars.Normalise(lexer.Text[token.Start..end]);
        Move(end);
        return name;
    }

    /// <summary>The name of an iteration variable: everything before the word <c>in</c>.</summary>
    private string IterationName()
    {
        var text = lexer.Text;
        var start = token.Start;
        var end = start;
        if (Chars.StartAt(text, start) == 0) throw lexer.Error(FeelSyntaxError.NameExpected, token.Start, token.End);
        for (var i = start; i < text.Length; i = Chars.SkipSpace(text, i))
        {
            var next = Chars.WordEnd(text, i);
            if (next == i && !Chars.IsSign(text[i])) break;
            if (end > start && text[i..next] == "in") return Found(start, end);
            i = end = Math.Max(next, i + 1);
        }
        throw lexer.Error(FeelSyntaxError.NameExpected, token.Start, token.End);
    }

    private string Found(int start, int end)
    {
        Move(end);
        return Chars.Normalise(lexer.Text[start..end]);
    }
}
