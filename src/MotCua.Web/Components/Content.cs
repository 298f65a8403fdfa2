using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components;

/// <summary>What stands inside an element: plain text (encoded when written) or markup made by us.</summary>
public sealed class Content : IHtmlContent
{
    private readonly string? _text;
    private readonly IHtmlContent? _markup;

    /// <summary>Plain text, encoded when written.</summary>
    public Content(string text) => _text = text;

    /// <summary>Markup that encodes itself.</summary>
    public Content(IHtmlContent markup) => _markup = markup;

    /// <summary>Text from a string; null stays null.</summary>
    public static implicit operator Content?(string? text) => text is null ? null : new Content(text);

    /// <summary>Several pieces one after the other.</summary>
    public static Content Of(params IHtmlContent?[] pieces)
    {
        var all = new HtmlContentBuilder();
        foreach (var piece in pieces.OfType<IHtmlContent>()) all.AppendHtml(piece);
        return new Content(all);
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (_text is not null) encoder.Encode(writer, _text);
        else _markup!.WriteTo(writer, encoder);
    }
}
