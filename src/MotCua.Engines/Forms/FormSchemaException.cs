namespace MotCua.Engines.Forms;

/// <summary>The text is not a form that we can run.</summary>
/// <param name="component">Id or key of the component, or its place; empty for the whole form.</param>
/// <param name="code">Stable code: <c>not-json</c>, <c>no-key</c>, <c>duplicate-key</c>, <c>unknown-type</c>, <c>bad-expression</c>, <c>bad-pattern</c>, <c>too-deep</c>.</param>
/// <param name="detail">What the parser said.</param>
public sealed class FormSchemaException(string component, string code, string detail, Exception? inner = null)
    : Exception($"Form component '{component}': {code} {detail}".TrimEnd(), inner)
{
    /// <summary>Id or key of the component.</summary>
    public string Component { get; } = component;

    /// <summary>Stable code of the fault.</summary>
    public string Code { get; } = code;

    /// <summary>What the parser said.</summary>
    public string Detail { get; } = detail;
}
