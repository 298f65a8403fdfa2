using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.TagHelpers;

/// <summary>Collects what child elements add, then writes the whole list.</summary>
public abstract class CollectingTagHelper<TItem> : TagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = new List<TItem>();
        context.Items[typeof(TItem)] = items;
        await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Render(items));
    }

    /// <summary>Makes the list.</summary>
    protected abstract IHtmlContent Render(List<TItem> items);

    internal static void Add(TagHelperContext context, TagHelperOutput output, TItem item)
    {
        ((List<TItem>)context.Items[typeof(TItem)]).Add(item);
        output.SuppressOutput();
    }
}

/// <summary>Questions and answers; children are <c>mc-row</c>.</summary>
[HtmlTargetElement("mc-summary-list")]
public sealed class SummaryListTagHelper : CollectingTagHelper<SummaryRow>
{
    /// <summary>True to leave out the lines between rows.</summary>
    public bool NoBorder { get; set; }

    /// <inheritdoc/>
    protected override IHtmlContent Render(List<SummaryRow> items) => Lists.Summary(items, NoBorder ? "govuk-summary-list--no-border" : null);
}

/// <summary>One row: the content is the answer, <c>change</c> the address where it is changed.</summary>
[HtmlTargetElement("mc-row")]
public sealed class RowTagHelper(Texts texts) : TagHelper
{
    /// <summary>The question.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where the answer is changed.</summary>
    public string? Change { get; set => field = value is "" ? null : value; }

    /// <summary>Word of the link; change when left out.</summary>
    public string? ChangeText { get; set => field = value is "" ? null : value; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        var actions = Change is null ? [] : new[] { new SummaryAction(Change, new Content(ChangeText ?? texts["change"]), Key) };
        CollectingTagHelper<SummaryRow>.Add(context, output, new SummaryRow(new Content(Key), value) { Actions = actions });
    }
}

/// <summary>Steps with states; children are <c>mc-task</c>.</summary>
[HtmlTargetElement("mc-task-list")]
public sealed class TaskListTagHelper : CollectingTagHelper<TaskItem>
{
    /// <summary>Start of the ids in it, when a page has two.</summary>
    public string IdPrefix { get; set; } = "task-list";

    /// <inheritdoc/>
    protected override IHtmlContent Render(List<TaskItem> items) => Lists.Tasks(items, IdPrefix);
}

/// <summary>One step; its content is the state, in plain words or an <c>mc-tag</c>.</summary>
[HtmlTargetElement("mc-task")]
public sealed class TaskTagHelper : TagHelper
{
    /// <summary>What is to be done.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where; left out when it cannot start yet.</summary>
    public string? Href { get; set => field = value is "" ? null : value; }

    /// <summary>Hint under the title.</summary>
    public string? Hint { get; set => field = value is "" ? null : value; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var status = await output.GetChildContentAsync();
        CollectingTagHelper<TaskItem>.Add(context, output, new TaskItem(new Content(Title), status)
        {
            Href = Href,
            Hint = Hint is null ? null : new Content(Hint),
            StatusClasses = Href is null ? "govuk-task-list__status--cannot-start-yet" : null
        });
    }
}

/// <summary>Trail of pages above this one; children are <c>mc-link</c>.</summary>
[HtmlTargetElement("mc-breadcrumbs")]
public sealed class BreadcrumbsTagHelper(Texts texts) : CollectingTagHelper<NavLink>
{
    /// <inheritdoc/>
    protected override IHtmlContent Render(List<NavLink> items) => Lists.Breadcrumbs(items, texts["breadcrumb.label"]);
}

/// <summary>Menu of the pages of one section; children are <c>mc-link</c>.</summary>
[HtmlTargetElement("mc-subnav")]
public sealed class SubnavTagHelper(Texts texts) : CollectingTagHelper<NavLink>
{
    /// <summary>Name of the menu for screen readers.</summary>
    public string? Label { get; set => field = value is "" ? null : value; }

    /// <inheritdoc/>
    protected override IHtmlContent Render(List<NavLink> items) => Lists.SubNavigation(items, Label ?? texts["subnav.label"]);
}

/// <summary>A link in a trail or menu; its content is the text.</summary>
[HtmlTargetElement("mc-link")]
public sealed class LinkTagHelper : TagHelper
{
    /// <summary>Address; left out for the page itself in a trail.</summary>
    public string? Href { get; set => field = value is "" ? null : value; }

    /// <summary>True when it is the page being shown.</summary>
    public bool Current { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        CollectingTagHelper<NavLink>.Add(context, output, new NavLink(Href, await output.GetChildContentAsync(), Current));
}

/// <summary>Previous and next page of a keyset list; a missing address leaves that side out.</summary>
[HtmlTargetElement("mc-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper(Texts texts) : TagHelper
{
    /// <summary>Address of the page before.</summary>
    public string? Previous { get; set => field = value is "" ? null : value; }

    /// <summary>Address of the page after.</summary>
    public string? Next { get; set => field = value is "" ? null : value; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Previous is null && Next is null) return;
        output.Content.SetHtmlContent(Lists.Pagination(
            new NavLink(Previous, new Content(texts["pagination.previous"])),
            new NavLink(Next, new Content(texts["pagination.next"])),
            texts["pagination.label"]));
    }
}

/// <summary>What happened, in order; children are <c>mc-event</c>.</summary>
[HtmlTargetElement("mc-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "mc-timeline");
    }
}

/// <summary>One thing that happened; its content says more.</summary>
[HtmlTargetElement("mc-event")]
public sealed class EventTagHelper : TagHelper
{
    /// <summary>What.</summary>
    public string Title { get; set; } = "";

    /// <summary>When, in words.</summary>
    public string? When { get; set => field = value is "" ? null : value; }

    /// <summary>done, now or late.</summary>
    public string State { get; set; } = "done";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(new Element("li").Class("mc-timeline__item", "mc-timeline__item--" + State).Add(
            new Element("h3").Class("mc-timeline__title").Text(Title),
            When is null ? null : new Element("p").Class("mc-timeline__when").Text(When),
            content.IsEmptyOrWhiteSpace ? null : new Element("div").Class("mc-timeline__text").Add(content)));
    }
}
