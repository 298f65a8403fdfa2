using System.Xml.Linq;
using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>
/// Writes BPMN from a few words a line, so that a test shows its process: <c>user a</c>, <c>a -> b : condition</c>,
/// <c>a => b</c> for the default flow, <c>user p/a</c> for a node inside sub-process p, and for boundary events
/// <c>boundary t on=a timer=PT1H</c>. Flow ids are <c>a_b</c>.
/// </summary>
internal static class Draft
{
    private static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static readonly Dictionary<string, string> Elements = new()
    {
        ["start"] = "startEvent", ["end"] = "endEvent", ["catch"] = "intermediateCatchEvent", ["throw"] = "intermediateThrowEvent",
        ["boundary"] = "boundaryEvent", ["user"] = "userTask", ["manual"] = "manualTask", ["service"] = "serviceTask",
        ["send"] = "sendTask", ["receive"] = "receiveTask", ["script"] = "scriptTask", ["call"] = "callActivity",
        ["sub"] = "subProcess", ["xor"] = "exclusiveGateway", ["and"] = "parallelGateway", ["or"] = "inclusiveGateway",
        ["event"] = "eventBasedGateway", ["complex"] = "complexGateway", ["task"] = "task",
    };

    public static ProcessDefinition Process(string lines) => BpmnReader.Read(Xml(lines));

    public static string Xml(string lines)
    {
        var process = new XElement(Model + "process", new XAttribute("id", "p"), new XAttribute("isExecutable", "true"));
        var root = new XElement(
            Model + "definitions",
            new XAttribute(XNamespace.Xmlns + "motcua", "https://motcua.vn/bpmn/1"),
            new XAttribute("id", "d"),
            new XAttribute("targetNamespace", "https://example.vn"),
            process);
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line.Contains("->") || line.Contains("=>")) AddFlow(process, line);
            else AddNode(root, process, line);
        return root.ToString();
    }

    private static void AddFlow(XElement process, string line)
    {
        var isDefault = line.Contains("=>");
        var condition = line.IndexOf(" : ", StringComparison.Ordinal) is > 0 and var at ? line[(at + 3)..].Trim() : null;
        var ends = (condition is null ? line : line[..line.IndexOf(" : ", StringComparison.Ordinal)])
            .Split(isDefault ? "=>" : "->", StringSplitOptions.TrimEntries);
        var source = Find(process, ends[0]);
        var id = $"{ends[0]}_{ends[1]}";
        if (isDefault) source.SetAttributeValue("default", id);
        source.Parent!.Add(new XElement(
            Model + "sequenceFlow",
            new XAttribute("id", id), new XAttribute("sourceRef", ends[0]), new XAttribute("targetRef", ends[1]),
            condition is null ? null : new XElement(Model + "conditionExpression", condition)));
    }

    private static void AddNode(XElement root, XElement process, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = words[1].Split('/');
        var parent = path.Length > 1 ? Find(process, path[^2]) : process;
        var node = new XElement(Model + Elements.GetValueOrDefault(words[0], words[0]), new XAttribute("id", path[^1]));
        parent.Add(node);
        foreach (var word in words[2..]) Set(root, node, word.Split('=', 2)[0], word.Split('=', 2)[^1]);
    }

    private static void Set(XElement root, XElement node, string key, string value)
    {
        switch (key)
        {
            case "on": node.SetAttributeValue("attachedToRef", value); break;
            case "along": node.SetAttributeValue("cancelActivity", "false"); break;
            case "calls": node.SetAttributeValue("calledElement", value); break;
            case "message" or "signal" or "error": node.Add(Definition(root, node, key, value)); break;
            case "timer": node.Add(Timer("timeDuration", value)); break;
            case "cycle": node.Add(Timer("timeCycle", value)); break;
            case "terminate": node.Add(new XElement(Model + "terminateEventDefinition")); break;
            case "times" or "each": node.Add(Loop(value, key == "each")); break;
            case "until": node.Element(Model + "multiInstanceLoopCharacteristics")!.Add(new XElement(Model + "completionCondition", value.Replace('_', ' '))); break;
            case "activation": node.Add(new XElement(Model + "activationCondition", value.Replace('_', ' '))); break;
            default: node.SetAttributeValue(XNamespace.Get("https://motcua.vn/bpmn/1") + key, value); break;
        }
    }

    private static XElement Timer(string kind, string value) =>
        new(Model + "timerEventDefinition", new XElement(Model + kind, value));

    private static XElement Loop(string count, bool sequential) => new(
        Model + "multiInstanceLoopCharacteristics",
        new XAttribute("isSequential", sequential), new XElement(Model + "loopCardinality", count));

    private static XElement? Definition(XElement root, XElement node, string kind, string value)
    {
        var id = $"{kind}_{value}";
        if (value != kind && Find(root, id, null) is null)
            root.AddFirst(new XElement(Model + kind, new XAttribute("id", id), new XAttribute("name", value), kind == "error" ? new XAttribute("errorCode", value) : null));
        if (node.Name.LocalName.EndsWith("Task", StringComparison.Ordinal))
        {
            node.SetAttributeValue("messageRef", id);
            return null;
        }
        return new XElement(Model + $"{kind}EventDefinition", value == kind ? null : new XAttribute($"{kind}Ref", id));
    }

    private static XElement Find(XElement process, string id) =>
        Find(process, id, null) ?? throw new InvalidOperationException($"No element {id} in the draft");

    private static XElement? Find(XElement within, string id, XElement? none) =>
        within.DescendantsAndSelf().FirstOrDefault(e => (string?)e.Attribute("id") == id) ?? none;
}
