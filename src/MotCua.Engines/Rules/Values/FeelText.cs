using System.Globalization;
using System.Text;

namespace MotCua.Engines.Rules.Values;

/// <summary>FEEL values as text, the way the <c>string</c> function writes them.</summary>
internal sealed class FeelText
{
    private const int Longest = 1_000_000;
    private const int Deepest = 200;

    private readonly StringBuilder text = new();

    private FeelText() { }

    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The text of a value; texts themselves stay unquoted at the top and are quoted inside others.</summary>
    /// <exception cref="FeelLimitException">The text would be longer than a million characters.</exception>
    public static string Of(object? value)
    {
        if (value is string plain) return plain;
        var writer = new FeelText();
        writer.Write(value, 0);
        return writer.text.ToString();
    }

    private void Write(object? value, int depth)
    {
        if (text.Length > Longest || depth > Deepest) throw new FeelLimitException(FeelLimit.Size);
        switch (value)
        {
            case null: text.Append("null"); break;
            case string part: Quote(part); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case decimal number: text.Append(Number(number)); break;
            case IReadOnlyList<object?> list: WriteList(list, depth); break;
            case FeelContext context: WriteContext(context, depth); break;
            case FeelRange range: WriteRange(range, depth); break;
            default: text.Append(value); break;
        }
    }

    private void WriteList(IReadOnlyList<object?> list, int depth)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) text.Append(", ");
            Write(list[i], depth + 1);
        }
        text.Append(']');
    }

    private void WriteContext(FeelContext context, int depth)
    {
        var separator = "{";
        foreach (var (name, value) in context)
        {
            text.Append(separator);
            WriteKey(name);
            text.Append(": ");
            Write(value, depth + 1);
            separator = ", ";
        }
        text.Append(context.Count == 0 ? "{}" : "}");
    }

    private void WriteRange(FeelRange range, int depth)
    {
        text.Append(range.StartIncluded ? '[' : '(');
        if (range.Start is not null) Write(range.Start, depth + 1);
        text.Append("..");
        if (range.End is not null) Write(range.End, depth + 1);
        text.Append(range.EndIncluded ? ']' : ')');
    }

    private void WriteKey(string name)
    {
        if (name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ' or '\'')) text.Append(name);
        else Quote(name);
    }

    private void Quote(string part)
    {
        text.Append('"');
        foreach (var c in part)
        {
            if (c is '"' or '\\') text.Append('\\');
            text.Append(c);
        }
        text.Append('"');
    }
}
