namespace MotCua.Engines.Rules;

/// <summary>A text that is not a FEEL expression: where it goes wrong, and why, in both languages.</summary>
public sealed class FeelSyntaxException : Exception
{
    internal FeelSyntaxException(FeelSyntaxError error, int line, int column, string near)
        : base($"Line {line}, column {column}: {FeelSyntaxMessages.English(error, near)}")
    {
        Error = error;
        Line = line;
        Column = column;
        Near = near;
    }

    /// <summary>What is wrong.</summary>
    public FeelSyntaxError Error { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column, counted from 1 in UTF-16 units.</summary>
    public int Column { get; }

    /// <summary>The text at fault, shortened; empty at the end of the expression.</summary>
    public string Near { get; }

    /// <summary>The message in English, with line and column.</summary>
    public string MessageEn => $"Line {Line}, column {Column}: {FeelSyntaxMessages.English(Error, Near)}";

    /// <summary>The message in Vietnamese, with line and column.</summary>
    public string MessageVi => $"Dòng {Line}, cột {Column}: {FeelSyntaxMessages.Vietnamese(Error, Near)}";
}

/// <summary>The kinds of syntax error.</summary>
public enum FeelSyntaxError
{
    /// <summary>Something else was expected here.</summary>
    Unexpected,

    /// <summary>The text ends too early.</summary>
    UnexpectedEnd,

    /// <summary>A text in quotes is not closed.</summary>
    UnclosedText,

    /// <summary>A comment is not closed.</summary>
    UnclosedComment,

    /// <summary>A backslash is followed by something unknown.</summary>
    BadEscape,

    /// <summary>A number has too many digits.</summary>
    BadNumber,

    /// <summary>An @ literal is not a date, time or duration.</summary>
    BadLiteral,

    /// <summary>A type name is not known.</summary>
    UnknownType,

    /// <summary>Expressions nest too deep.</summary>
    TooDeep,

    /// <summary>The text is too long.</summary>
    TooLong,

    /// <summary>A name was expected.</summary>
    NameExpected,
}

internal static class FeelSyntaxMessages
{
    public static string English(FeelSyntaxError error, string near) => error switch
    {
        FeelSyntaxError.Unexpected => $"“{near}” is not expected here.",
        FeelSyntaxError.UnexpectedEnd => "the expression ends too early.",
        FeelSyntaxError.UnclosedText => "the text in quotes is not closed.",
        FeelSyntaxError.UnclosedComment => "the comment is not closed.",
        FeelSyntaxError.BadEscape => $"“{near}” is not an escape sequence.",
        FeelSyntaxError.BadNumber => $"“{near}” is not a number this engine can hold.",
        FeelSyntaxError.BadLiteral => $"“{near}” is not a date, time or duration.",
        FeelSyntaxError.UnknownType => $"“{near}” is not a type.",
        FeelSyntaxError.TooDeep => "expressions nest too deep.",
        FeelSyntaxError.TooLong => "the expression is too long.",
        _ => "a name is expected here.",
    };

    public static string Vietnamese(FeelSyntaxError error, string near) => error switch
    {
        FeelSyntaxError.Unexpected => $"không được viết “{near}” ở đây.",
        FeelSyntaxError.UnexpectedEnd => "biểu thức bị thiếu phần cuối.",
        FeelSyntaxError.UnclosedText => "chuỗi trong dấu nháy chưa được đóng.",
        FeelSyntaxError.UnclosedComment => "chú thích chưa được đóng.",
        FeelSyntaxError.BadEscape => $"“{near}” không phải là ký tự thoát hợp lệ.",
        FeelSyntaxError.BadNumber => $"“{near}” không phải là số hợp lệ hoặc quá lớn.",
        FeelSyntaxError.BadLiteral => $"“{near}” không phải là ngày, giờ hoặc khoảng thời gian.",
        FeelSyntaxError.UnknownType => $"“{near}” không phải là tên kiểu dữ liệu.",
        FeelSyntaxError.TooDeep => "biểu thức lồng nhau quá sâu.",
        FeelSyntaxError.TooLong => "biểu thức quá dài.",
        _ => "cần một tên ở vị trí này.",
    };
}
