using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MotCua.Engines.Forms;

/// <summary>One way to write a JSON value, so that equal values have equal hashes (RFC 8785, JSON Canonicalization Scheme).</summary>
public static class CanonicalJson
{
    /// <summary>The canonical text.</summary>
    /// <exception cref="FormatException">A number does not fit a double, or a text has a lone surrogate.</exception>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>SHA-256 of the canonical text in UTF-8, as lower-case hexadecimal.</summary>
    public static string Hash(JsonNode? node) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(node))));

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null: text.Append("null"); break;
            case JsonObject members: WriteObject(text, members); break;
            case JsonArray items: WriteArray(text, items); break;
            default: WriteScalar(text, node.AsValue()); break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!first) text.Append(',');
            first = false;
            WriteString(text, name);
            text.Append(':');
            Write(text, value);
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray items)
    {
        text.Append('[');
        for (var place = 0; place < items.Count; place++)
        {
            if (place > 0) text.Append(',');
            Write(text, items[place]);
        }

        text.Append(']');
    }

    private static void WriteScalar(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True: text.Append("true"); break;
            case JsonValueKind.False: text.Append("false"); break;
            case JsonValueKind.Null: text.Append("null"); break;
            case JsonValueKind.Number: text.Append(Number(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture))); break;
            default: WriteString(text, value.GetValue<string>()); break;
        }
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var place = 0; place < value.Length; place++)
        {
            if (char.IsSurrogate(value[place])) place = CopyPair(text, value, place);
            else WriteCharacter(text, value[place]);
        }

        text.Append('"');
    }

    private static int CopyPair(StringBuilder text, string value, int place)
    {
        if (place + 1 >= value.Length || !char.IsSurrogatePair(value[place], value[place + 1])) throw new FormatException("A text has a lone surrogate.");
        text.Append(value, place, 2);
        return place + 1;
    }

    private static void WriteCharacter(StringBuilder text, char c) => _ = c switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
        _ => text.Append(c)
    };

    /// <summary>A double as ECMAScript writes it: the shortest digits that read back, plain between 1e-6 and 1e21.</summary>
    internal static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new FormatException("A number does not fit a double.");
        if (value == 0) return "0";
        var sign = value < 0 ? "-" : "";
        var (digits, exponent) = Shortest(Math.Abs(value));
        return sign + Layout(digits, exponent);
    }

    // Digits without leading or trailing zeros, and the place of the decimal point counted from their left.
    private static (string Digits, int Point) Shortest(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var mantissa = shortest.Split('E')[0];
        var power = shortest.Contains('E') ? int.Parse(shortest.Split('E')[1], CultureInfo.InvariantCulture) : 0;
        var point = mantissa.Contains('.') ? mantissa.IndexOf('.') : mantissa.Length;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), point - leading + power);
    }

    private static string Layout(string digits, int point) => point switch
    {
        > 21 or <= -6 => Scientific(digits, point - 1),
        <= 0 => "0." + new string('0', -point) + digits,
        _ when digits.Length <= point => digits + new string('0', point - digits.Length),
        _ => digits[..point] + "." + digits[point..]
    };

    private static string Scientific(string digits, int power)
    {
        var rest = digits.Length > 1 ? "." + digits[1..] : "";
        return $"{digits[0]}{rest}e{(power < 0 ? "-" : "+")}{Math.Abs(power).ToString(CultureInfo.InvariantCulture)}";
    }
}
