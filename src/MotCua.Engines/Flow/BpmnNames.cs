using System.Xml;
using System.Xml.Linq;

namespace MotCua.Engines.Flow;

/// <summary>The XML namespaces of BPMN 2.0, its diagram, and our own attributes.</summary>
public static class BpmnNames
{
    /// <summary>BPMN 2.0 model elements.</summary>
    public static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>BPMN 2.0 diagram interchange.</summary>
    public static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";

    /// <summary>Bounds and fonts of the diagram.</summary>
    public static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";

    /// <summary>Waypoints of the diagram.</summary>
    public static readonly XNamespace Di = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>Our own attributes on tasks: role, action, limit, branch.</summary>
    public static readonly XNamespace MotCua = "https://motcua.vn/bpmn/1";

    internal static int Line(this XObject node) => ((IXmlLineInfo)node).LineNumber;

    internal static string? Value(this XElement element, string attribute)
    {
        var value = element.Attribute(attribute)?.Value.Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }

    internal static bool Flag(this XElement element, string attribute, bool otherwise) =>
        element.Value(attribute) is { } text ? text is "true" or "1" : otherwise;

    internal static string? ChildText(this XElement element, string child)
    {
        var text = element.Element(Model + child)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A reference without its namespace prefix.</summary>
    internal static string WithoutPrefix(string reference) => reference[(reference.IndexOf(':') + 1)..];
}
