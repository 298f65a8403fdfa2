using System.Xml;
using System.Xml.Linq;

namespace MotCua.Core.Catalogue;

/// <summary>Reads the XML of a package without document types or entities.</summary>
internal static class PackageXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>The root element; null, with a finding under <paramref name="code"/>, when the text is not XML.</summary>
    public static XElement? Read(string text, string code, FindingList findings)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException error)
        {
            findings.Add(code, $"{error.LineNumber}:{error.LinePosition}", error.Message);
            return null;
        }
    }

    /// <summary>Elements of this local name, in any namespace version.</summary>
    public static IEnumerable<XElement> All(this XElement root, string name) =>
        root.Descendants().Where(e => e.Name.LocalName == name);

    public static string Id(this XElement element) => element.Attribute("id")?.Value ?? "";
}
