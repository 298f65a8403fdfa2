using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MotCua.Engines.Flow;

/// <summary>
/// A BPMN document as it was read, nothing left out: every element, attribute, extension, comment and the diagram.
/// Two documents are compared by what they say, see <see cref="DifferencesTo"/>.
/// </summary>
public sealed class BpmnDocument
{
    private readonly XDocument _document;

    internal BpmnDocument(XDocument document) => _document = document;

    internal XElement Root => _document.Root!;

    /// <summary>Every BPMN element that has an id, in document order.</summary>
    public IEnumerable<BpmnElement> Elements =>
        Root.Descendants().Where(e => e.Name.Namespace == BpmnNames.Model && e.Value("id") is not null)
            .Select(e => new BpmnElement(e.Name.LocalName, e.Value("id")!, e.Attribute("name")?.Value, e.Line()));

    /// <summary>The text of the script of a script task, or null.</summary>
    public string? ScriptOf(string taskId) =>
        Root.Descendants(BpmnNames.Model + "scriptTask").FirstOrDefault(e => e.Value("id") == taskId)?.ChildText("script");

    /// <summary>Writes the document as XML in UTF-8.</summary>
    public string Write()
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            NewLineHandling = NewLineHandling.Entitize,
            OmitXmlDeclaration = _document.Declaration is null,
        };
        using (var writer = XmlWriter.Create(buffer, settings))
            _document.Save(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>
    /// What the other document says differently: elements, types, names, attributes, flows, texts and diagram. Empty
    /// when both say the same. Order of attributes, prefixes and white space between elements do not count.
    /// </summary>
    public IReadOnlyList<string> DifferencesTo(BpmnDocument other) => new DocumentComparison().Run(Root, other.Root);
}

/// <summary>One BPMN element of a document.</summary>
/// <param name="Type">Local name of the XML element.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, when it has one.</param>
/// <param name="Line">Its line, counted from 1.</param>
public sealed record BpmnElement(string Type, string Id, string? Name, int Line);
