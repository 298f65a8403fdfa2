using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components;

/// <summary>An HTML element that is written in the order in which it was built. Text and attribute values are encoded; names are ours.</summary>
public sealed class Element(string name) : IHtmlContent
{
    private static readonly HashSet<string> Void = ["input", "br", "hr", "img", "link"];
    private readonly List<(string Name, string? Value)> _attributes = [];
    private readonly List<IHtmlContent> _children = [];

    /// <summary>Adds an attribute unless the value is null.</summary>
    public Element Attr(string attribute, string? value)
    {
        if (value is not null) _attributes.Add((attribute, value));
        return this;
    }

    /// <summary>Adds a valueless attribute when <paramref name="on"/>.</summary>
    public Element Flag(string attribute, bool on)
    {
        if (on) _attributes.Add((attribute, null));
        return this;
    }

    /// <summary>Adds a class attribute of the parts that are not blank.</summary>
    public Element Class(params string?[] parts)
    {
        var value = string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return value.Length == 0 ? this : Attr("class", value);
    }

    /// <summary>Adds the pairs as attributes; a null value writes the bare name.</summary>
    public Element Attrs(IEnumerable<KeyValuePair<string, string?>>? pairs)
    {
        foreach (var (key, value) in pairs ?? []) _attributes.Add((key, value));
        return this;
    }

    /// <summary>Adds children, leaving out those that are null.</summary>
    public Element Add(params IHtmlContent?[] children)
    {
        _children.AddRange(children.OfType<IHtmlContent>());
        return this;
    }

    /// <summary>Adds encoded text unless it is null.</summary>
    public Element Text(string? text) => text is null ? this : Add(new Content(text));

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in _attributes) WriteAttribute(writer, encoder, attribute, value);
        writer.Write('>');
        if (Void.Contains(name) && _children.Count == 0) return;
        foreach (var child in _children) child.WriteTo(writer, encoder);
        writer.Write($"</{name}>");
    }

    private static void WriteAttribute(TextWriter writer, HtmlEncoder encoder, string attribute, string? value)
    {
        writer.Write(' ');
        writer.Write(attribute);
        if (value is null) return;
        writer.Write("=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
    }
}
