namespace MotCua.Engines.Flow;

/// <summary>
/// A definition that cannot be read, or a call that does not fit the state. Names the element and its line.
/// </summary>
public sealed class FlowException(string code, string? elementId, int line, params string[] args)
    : Exception(FlowTexts.En(code, elementId, line, args))
{
    /// <summary>Stable code, for example <c>flow.no-way-out</c>; the list is <see cref="FlowTexts.Codes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>Id of the element concerned, when there is one.</summary>
    public string? ElementId { get; } = elementId;

    /// <summary>Line in the XML counted from 1; 0 when unknown.</summary>
    public int Line { get; } = line;

    /// <summary>The message in Vietnamese.</summary>
    public string MessageVi { get; } = FlowTexts.Vi(code, elementId, line, args);
}
