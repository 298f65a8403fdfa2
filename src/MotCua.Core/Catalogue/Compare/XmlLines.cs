using System.Xml;

namespace MotCua.Core.Catalogue;

/// <summary>
/// XML as lines to compare: one element a line, attributes in order of their names, without comments, name spaces and the
/// drawing, which editors write each in their own way.
/// </summary>
internal static class XmlLines
{
    private static readonly string[] Drawings = ["BPMNDiagram", "DMNDI"];

    /// <summary>The lines, or those of the raw text when it is not XML.</summary>
    public static IReadOnlyList<string> Of(string xml) => Read(xml, drawing: false) ?? [.. xml.Split('\n')];

    /// <summary>The lines of the drawing alone; empty when it cannot be read.</summary>
    public static IReadOnlyList<string> OfDrawing(string xml) => Read(xml, drawing: true) ?? [];

    private static List<string>? Read(string xml, bool drawing)
    {
        var lines = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { IgnoreWhitespace = true, IgnoreComments = true });
            var inside = -1;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && inside < 0 && Drawings.Contains(reader.LocalName))
                    inside = reader.Depth;
                else if (inside >= 0 && reader.Depth <= inside)
                    inside = reader.NodeType == XmlNodeType.EndElement ? inside : -1;
                if (inside >= 0 == drawing && Line(reader) is { } line)
                    lines.Add(line);
            }
            return lines;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Line(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Element => new string(' ', 2 * reader.Depth) + reader.LocalName + Attributes(reader),
        XmlNodeType.Text or XmlNodeType.CDATA => new string(' ', 2 * reader.Depth) + reader.Value.Trim(),
        _ => null,
    };

    private static string Attributes(XmlReader reader)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                found[reader.Prefix.Length == 0 ? reader.LocalName : $"{reader.Prefix}:{reader.LocalName}"] = reader.Value;
        reader.MoveToElement();
        return string.Concat(found.Select(a => $" {a.Key}=\"{a.Value}\""));
    }
}
