using System.Xml.Linq;

namespace MotCua.Engines.Flow;

/// <summary>Reads what an event waits for or throws, resolving references to messages, signals and errors.</summary>
internal sealed class EventReader(XElement root)
{
    private readonly Dictionary<string, XElement> _roots = root.Elements()
        .Where(e => e.Value("id") is not null)
        .GroupBy(e => e.Value("id")!).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The trigger of an event, or the message of a send or receive task; null when there is none.</summary>
    public EventTrigger? Read(XElement element)
    {
        if (element.Name.LocalName is "sendTask" or "receiveTask")
            return element.Value("messageRef") is { } message ? new(TriggerKind.Message, NameOf(message)) : null;
        if (!element.Name.LocalName.EndsWith("Event", StringComparison.Ordinal)) return null;
        var definitions = element.Elements().Where(IsDefinition).ToList();
        return definitions.Count switch
        {
            0 => null,
            1 => Definition(definitions[0]),
            _ => new(TriggerKind.Other),
        };
    }

    private static bool IsDefinition(XElement element) =>
        element.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal) || element.Name.LocalName == "eventDefinitionRef";

    private EventTrigger Definition(XElement definition) => definition.Name.LocalName switch
    {
        "messageEventDefinition" => new(TriggerKind.Message, NameOf(definition.Value("messageRef"))),
        "signalEventDefinition" => new(TriggerKind.Signal, NameOf(definition.Value("signalRef"))),
        "errorEventDefinition" => new(TriggerKind.Error, ErrorOf(definition.Value("errorRef"))),
        "terminateEventDefinition" => new(TriggerKind.Terminate),
        "timerEventDefinition" => Timer(definition),
        "eventDefinitionRef" when Resolve(definition.Value.Trim()) is { } shared && IsDefinition(shared) => Definition(shared),
        _ => new(TriggerKind.Other),
    };

    private static EventTrigger Timer(XElement definition)
    {
        foreach (var (child, kind) in new[]
        {
            ("timeDuration", TimerKind.Duration), ("timeDate", TimerKind.Date), ("timeCycle", TimerKind.Cycle),
        })
            if (definition.ChildText(child) is { } text)
                return new(TriggerKind.Timer, null, text, kind);
        return new(TriggerKind.Timer);
    }

    private XElement? Resolve(string? reference) =>
        reference is null ? null : _roots.GetValueOrDefault(BpmnNames.WithoutPrefix(reference));

    private string? NameOf(string? reference) =>
        reference is null ? null : Resolve(reference)?.Value("name") ?? BpmnNames.WithoutPrefix(reference);

    private string? ErrorOf(string? reference) =>
        reference is null ? null : Resolve(reference)?.Value("errorCode") ?? NameOf(reference);
}
