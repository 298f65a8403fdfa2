namespace MotCua.Engines.Rules.Syntax;

internal enum TokenKind
{
    End,
    Number,
    Text,
    At,
    Name,
    Keyword,
    Sign,
}

/// <summary>A token; names carry their normalised text, numbers and texts their value.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, object? Value, int Start, int End)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;

    public bool IsWord(string word) => Kind is TokenKind.Keyword or TokenKind.Name && Text == word;

    public bool IsKeyword(string word) => Kind == TokenKind.Keyword && Text == word;
}
