using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Engines.Flow;

/// <summary>
/// The text of an XML file: from bytes in the encoding that their mark or declaration names, old code pages included.
/// A file declared as XML 1.1 is read as 1.0, whose rules every file in use keeps.
/// </summary>
internal static partial class XmlSource
{
    private const int LongestDeclaration = 512;

    /// <exception cref="FlowException">The file is too large, or cannot be read in its encoding.</exception>
    public static string Read(Stream stream)
    {
        var bytes = Bytes(stream);
        if (Marked(bytes) is { } marked) return Decoded(bytes, marked);
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, LongestDeclaration));
        var name = Declared().Match(head) is { Success: true } declared ? declared.Groups["name"].Value : "utf-8";
        return Decoded(bytes, Named(name) ?? throw Unreadable(name, 1));
    }

    /// <summary>The text as the XML reader of the base library takes it.</summary>
    /// <exception cref="FlowException">The text has a document type declaration.</exception>
    public static string Prepared(string xml)
    {
        var text = xml.TrimStart('\uFEFF');
        var line = LineOfDoctype(text);
        if (line > 0) throw new FlowException("flow.doctype", null, line);
        return Version().Match(text) is { Success: true } version
            ? string.Concat(text.AsSpan(0, version.Index + version.Length - 1), "0", text.AsSpan(version.Index + version.Length))
            : text;
    }

    private static byte[] Bytes(Stream stream)
    {
        const int Most = BpmnReader.MaxCharacters * 4;
        using var buffer = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = stream.Read(part, 0, part.Length)) > 0;)
        {
            buffer.Write(part, 0, read);
            if (buffer.Length > Most) throw new FlowException("flow.too-large", null, 0, BpmnReader.MaxCharacters.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return buffer.ToArray();
    }

    /// <summary>The encoding that the first bytes show by themselves; null for those that write ASCII as ASCII.</summary>
    private static Encoding? Marked(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [(byte)'<', 0, 0, 0, ..] => Strict("utf-32"),
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'<', ..] => Strict("utf-32BE"),
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Strict("utf-16"),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Strict("utf-16BE"),
        [0xEF, 0xBB, 0xBF, ..] => Strict("utf-8"),
        _ => null
    };

    private static Encoding Strict(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) ?? Strict(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Decoded(byte[] bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            throw Unreadable(encoding.WebName, 1 + bytes.AsSpan(0, Math.Clamp(wrong.Index, 0, bytes.Length)).Count((byte)'\n'));
        }
    }

    private static FlowException Unreadable(string name, int line) => new("flow.encoding", null, line, name);

    /// <summary>The line of a document type declaration before the root element, counted from 1; 0 when there is none.</summary>
    private static int LineOfDoctype(string xml)
    {
        for (var at = 0; at >= 0;)
        {
            while (at < xml.Length && char.IsWhiteSpace(xml[at])) at++;
            if (Starts(xml, at, "<!DOCTYPE")) return 1 + xml.AsSpan(0, at).Count('\n');
            if (Starts(xml, at, "<?")) at = After(xml, at + 2, "?>");
            else if (Starts(xml, at, "<!--")) at = After(xml, at + 4, "-->");
            else return 0;
        }

        return 0;
    }

    private static bool Starts(string xml, int at, string with) => string.CompareOrdinal(xml, at, with, 0, with.Length) == 0;

    private static int After(string xml, int from, string end) =>
        xml.IndexOf(end, Math.Min(from, xml.Length), StringComparison.Ordinal) is var found and >= 0 ? found + end.Length : -1;

    [GeneratedRegex("""^<\?xml\s+version\s*=\s*["'][0-9.]+["']\s+encoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._:-]*)["']""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    [GeneratedRegex("""^<\?xml\s+version\s*=\s*["']1\.1""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
