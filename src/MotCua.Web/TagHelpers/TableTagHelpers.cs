using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Components;

namespace MotCua.Web.TagHelpers;

/// <summary>
/// A table with a caption. On a narrow screen every row becomes a block of lines, each led by the head of its column; what
/// is wider still scrolls in a frame of its own. Write plain thead, tbody, tr, th and td inside:
/// their classes are added; <c>numeric</c> on a cell aligns figures to the right.
/// </summary>
[HtmlTargetElement("mc-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table holds.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Size of the caption: s, m, l; or <c>hidden</c>.</summary>
    public string CaptionSize { get; set; } = "m";

    /// <summary>Id, needed when a page has several tables.</summary>
    public string Id { get; set; } = "table";

    /// <summary>Heads of the columns, in order; filled while the head is written.</summary>
    internal List<string> Heads { get; } = [];

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TableTagHelper)] = this;
        var content = await output.GetChildContentAsync();
        var captionId = Id + "-caption";
        var captionClass = CaptionSize == "hidden" ? "govuk-visually-hidden" : "govuk-table__caption--" + CaptionSize;
        output.TagName = null;
        output.Content.SetHtmlContent(
            new Element("div").Class("mc-scroll").Attr("role", "region").Attr("aria-labelledby", captionId).Attr("tabindex", "0").Add(
                new Element("table").Class("govuk-table", "mc-table--stacked").Attr("id", Id).Attr("role", "table").Add(
                    new Element("caption").Class("govuk-table__caption", captionClass).Attr("id", captionId).Text(Caption), content)));
    }
}

/// <summary>Adds the design system's class to the parts of an <c>mc-table</c>.</summary>
[HtmlTargetElement("thead"), HtmlTargetElement("tbody"), HtmlTargetElement("tr"), HtmlTargetElement("th"), HtmlTargetElement("td")]
public sealed class TablePartTagHelper : TagHelper
{
    /// <summary>True for a column of figures.</summary>
    public bool Numeric { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(TableTagHelper), out var found)) return;
        var part = context.TagName switch { "thead" => "head", "tbody" => "body", "tr" => "row", "th" => "header", _ => "cell" };
        var numeric = Numeric ? $" govuk-table__{part}--numeric" : "";
        var own = output.Attributes["class"]?.Value is { } given ? " " + given : "";
        output.Attributes.SetAttribute("class", $"govuk-table__{part}{numeric}{own}");
        if (context.TagName == "th" && output.Attributes["scope"] is null)
            output.Attributes.SetAttribute("scope", context.Items.ContainsKey("mc-head") ? "col" : "row");
        if (context.TagName == "thead") context.Items["mc-head"] = true;
        await StackAsync((TableTagHelper)found, context, output);
    }

    /// <summary>Laid out as blocks a table is no longer one to assistive technology, so the roles are said.</summary>
    private static async Task StackAsync(TableTagHelper table, TagHelperContext context, TagHelperOutput output)
    {
        var isHead = context.Items.ContainsKey("mc-head");
        var role = context.TagName switch { "tr" => "row", "td" => "cell", "th" => isHead ? "columnheader" : "rowheader", _ => "rowgroup" };
        output.Attributes.SetAttribute("role", role);
        if (context.TagName == "tr") context.Items[typeof(Column)] = new Column();
        if (context.TagName is not ("td" or "th")) return;
        if (isHead) table.Heads.Add((await output.GetChildContentAsync()).GetContent());
        else if (context.Items.TryGetValue(typeof(Column), out var at) && ((Column)at).Next() is var next && next < table.Heads.Count)
            output.Attributes.SetAttribute("data-head", new HtmlString(table.Heads[next].Trim()));
    }

    /// <summary>Which cell of a row is being written.</summary>
    private sealed class Column
    {
        private int next;

        public int Next() => next++;
    }
}
