using Microsoft.AspNetCore.Html;
using MotCua.Engines.Forms;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>
/// Writes what a form only shows: texts, HTML made harmless, tables, lines and gaps. Pictures, frames and documents from
/// elsewhere are left out, since a page asks nobody else for anything; so are buttons, which act by script.
/// </summary>
internal sealed class ShownRenderer(Texts texts, IReadOnlyDictionary<string, ShownContent> shown)
{
    internal IHtmlContent? Write(FormField field, string key) => field.TypeName switch
    {
        "separator" => new Element("hr").Class("govuk-section-break govuk-section-break--m govuk-section-break--visible"),
        "spacer" => new Element("div").Class("govuk-!-margin-bottom-6"),
        "text" when Words(key) is { } text => Markdown.Of(text),
        "html" when Words(key) is { } html => new Element("div").Class("govuk-!-margin-bottom-6").Add(CleanMarkup.Of(html)),
        "table" when shown.TryGetValue(key, out var content) => Table(field, key, content),
        _ => null
    };

    private string? Words(string key) =>
        shown.TryGetValue(key, out var content) && texts.Pick(content.Text, content.TextEn) is { Length: > 0 } words ? words : null;

    private Element Table(FormField field, string key, ShownContent content)
    {
        var caption = FormNames.Id(key) + "-caption";
        var head = new Element("tr").Class("govuk-table__row");
        foreach (var column in content.Columns)
            head.Add(new Element("th").Class("govuk-table__header").Attr("scope", "col").Text(texts.Pick(column.Label, column.LabelEn)));
        var body = new Element("tbody").Class("govuk-table__body");
        foreach (var row in content.Rows) body.Add(Row(row));
        return new Element("div").Class("mc-scroll").Attr("role", "region").Attr("aria-labelledby", caption).Attr("tabindex", "0").Add(
            new Element("table").Class("govuk-table").Add(
                new Element("caption").Class("govuk-table__caption govuk-table__caption--s").Attr("id", caption).Text(texts.Pick(field.Label, field.LabelEn)),
                new Element("thead").Class("govuk-table__head").Add(head),
                body));
    }

    private static Element Row(IReadOnlyList<string> cells)
    {
        var row = new Element("tr").Class("govuk-table__row");
        foreach (var cell in cells) row.Add(new Element("td").Class("govuk-table__cell").Text(cell));
        return row;
    }
}
