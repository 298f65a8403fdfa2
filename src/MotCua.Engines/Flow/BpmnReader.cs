using System.Xml;
using System.Xml.Linq;

namespace MotCua.Engines.Flow;

/// <summary>
/// Reads BPMN 2.0 XML; a file declared as XML 1.1 is read as 1.0. Document type definitions, external entities, and files that are too large or too deep are
/// refused; every error names the element and its line.
/// </summary>
public static class BpmnReader
{
    /// <summary>Deepest nesting of elements that is read.</summary>
    public const int MaxDepth = 120;

    /// <summary>Longest document that is read, in characters.</summary>
    public const int MaxCharacters = 8_000_000;

    /// <summary>
    /// Reads the process to execute: the first one marked executable, otherwise the first one with a start event,
    /// otherwise the first.
    /// </summary>
    /// <exception cref="FlowException">The XML is not well-formed, not BPMN, or refers to elements it does not hold.</exception>
    public static ProcessDefinition Read(string xml) => Choose(ReadDocument(xml));

    /// <summary>The process to execute of a document that has been read.</summary>
    /// <exception cref="FlowException">The document has no process, or refers to elements it does not hold.</exception>
    public static ProcessDefinition Choose(BpmnDocument document)
    {
        var all = ReadAll(document);
        return all.FirstOrDefault(p => p.IsExecutable)
            ?? all.FirstOrDefault(p => p.StartsOf(null).Any())
            ?? all.FirstOrDefault()
            ?? throw new FlowException("flow.no-process", null, 0);
    }

    /// <summary>Every process of the document, in document order.</summary>
    public static IReadOnlyList<ProcessDefinition> ReadAll(BpmnDocument document) => ProcessBuilder.BuildAll(document.Root);

    /// <summary>Reads the whole document without loss: collaboration, data, extensions and diagram included.</summary>
    /// <exception cref="FlowException">The XML is not well-formed or its root is no BPMN definitions element.</exception>
    public static BpmnDocument ReadDocument(string xml) => Load(XmlSource.Prepared(xml));

    /// <summary>As <see cref="ReadDocument(string)"/>, from bytes in the encoding the XML declares, old code pages included.</summary>
    public static BpmnDocument ReadDocument(Stream stream) => ReadDocument(XmlSource.Read(stream));

    private static BpmnDocument Load(string xml)
    {
        try
        {
            using var reader = new DepthLimitedReader(Open(xml), MaxDepth);
            return Checked(XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace));
        }
        catch (XmlException error)
        {
            throw new FlowException("flow.xml", null, error.LineNumber, error.Message);
        }
    }

    private static XmlReader Open(string xml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            MaxCharactersFromEntities = 1024,
        };
        return XmlReader.Create(new StringReader(xml), settings);
    }

    private static BpmnDocument Checked(XDocument document)
    {
        var root = document.Root!;
        if (root.Name != BpmnNames.Model + "definitions")
            throw new FlowException("flow.not-bpmn", null, root.Line(), root.Name.LocalName);
        return new BpmnDocument(document);
    }
}
