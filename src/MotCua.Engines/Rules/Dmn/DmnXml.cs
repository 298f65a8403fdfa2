using System.Xml;
using System.Xml.Linq;
using MotCua.Engines.Rules.Syntax;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>Reading DMN files: elements by local name (the namespace changes with each version), errors with their place.</summary>
internal static class DmnXml
{
    /// <summary>How deep boxed expressions and types may nest.</summary>
    public const int Nesting = 60;

    private const int LongestFile = 10_000_000;

    public static XElement Load(string xml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestFile,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
            if (root.Name.LocalName == "definitions" && root.Name.NamespaceName.Contains("/spec/DMN/", StringComparison.Ordinal)) return root;
            throw Error(root, "tệp này không phải là mô hình DMN.", "this file is not a DMN model.");
        }
        catch (XmlException e)
        {
            throw new DmnReadException(null, e.LineNumber, e.LinePosition, "tệp XML không hợp lệ.", "the XML is not valid.", e);
        }
    }

    public static IEnumerable<XElement> Children(XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name && child.Name.NamespaceName.Contains("/DMN/", StringComparison.Ordinal));

    public static XElement? Child(XElement element, string name) => Children(element, name).FirstOrDefault();

    public static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value;

    public static bool Flag(XElement element, string name) => Attribute(element, name) is "true" or "1";

    public static string Id(XElement element) => Attribute(element, "id") ?? "";

    public static string Name(XElement element) => Chars.Normalise(Attribute(element, "name") ?? "");

    public static string? Text(XElement element) => Child(element, "text")?.Value.Trim();

    public static string WithoutPrefix(string name)
    {
        var at = name.LastIndexOf(':');
        return at < 0 ? name : name[(at + 1)..];
    }

    /// <summary>Parses a FEEL text; a syntax error becomes one about the element that holds it.</summary>
    public static T Parse<T>(XElement element, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FeelSyntaxException e)
        {
            throw Error(element, "biểu thức FEEL sai. " + e.MessageVi, "the FEEL expression is wrong. " + e.MessageEn, e);
        }
    }

    public static DmnReadException Error(XElement element, string messageVi, string messageEn, Exception? inner = null)
    {
        var named = element.AncestorsAndSelf().FirstOrDefault(e => e.Attribute("id") is not null);
        IXmlLineInfo place = element;
        return new DmnReadException(named is null ? null : Id(named), place.LineNumber, place.LinePosition, messageVi, messageEn, inner);
    }
}
