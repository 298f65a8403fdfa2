using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components;

/// <summary>A link of a summary row; the hidden text says of what.</summary>
public sealed record SummaryAction(string Href, IHtmlContent Text, string? HiddenText);

/// <summary>One question and its answer.</summary>
public sealed record SummaryRow(IHtmlContent Key, IHtmlContent Value)
{
    /// <summary>Links at the end of the row.</summary>
    public IReadOnlyList<SummaryAction> Actions { get; init; } = [];
}

/// <summary>One step of a task list.</summary>
public sealed record TaskItem(IHtmlContent Title, IHtmlContent Status)
{
    /// <summary>Where the step is done; null when it cannot start yet.</summary>
    public string? Href { get; init; }

    /// <summary>Hint under the title.</summary>
    public IHtmlContent? Hint { get; init; }

    /// <summary>Extra classes of the status.</summary>
    public string? StatusClasses { get; init; }
}

/// <summary>A link of a trail or a menu; the last of a trail may have no address.</summary>
public sealed record NavLink(string? Href, IHtmlContent Text, bool Current = false);

/// <summary>Lists of things: answers, tasks, pages, steps in time.</summary>
public static class Lists
{
    /// <summary>Questions and answers in two or three columns.</summary>
    public static Element Summary(IReadOnlyList<SummaryRow> rows, string? classes = null)
    {
        var anyActions = rows.Any(row => row.Actions.Count > 0);
        var list = new Element("dl").Class("govuk-summary-list", classes);
        foreach (var row in rows) list.Add(Row(row, anyActions));
        return list;
    }

    private static Element Row(SummaryRow row, bool anyActions)
    {
        var element = new Element("div").Class("govuk-summary-list__row", anyActions && row.Actions.Count == 0 ? "govuk-summary-list__row--no-actions" : null).Add(
            new Element("dt").Class("govuk-summary-list__key").Add(row.Key),
            new Element("dd").Class("govuk-summary-list__value").Add(row.Value));
        if (row.Actions.Count == 0) return element;
        var actions = new Element("dd").Class("govuk-summary-list__actions");
        if (row.Actions.Count == 1) return element.Add(actions.Add(Action(row.Actions[0])));
        var list = new Element("ul").Class("govuk-summary-list__actions-list");
        foreach (var action in row.Actions) list.Add(new Element("li").Class("govuk-summary-list__actions-list-item").Add(Action(action)));
        return element.Add(actions.Add(list));
    }

    private static Element Action(SummaryAction action)
    {
        var link = new Element("a").Class("govuk-link").Attr("href", action.Href).Add(action.Text);
        return string.IsNullOrEmpty(action.HiddenText) ? link : link.Add(new Element("span").Class("govuk-visually-hidden").Text(" " + action.HiddenText));
    }

    /// <summary>Steps with their states.</summary>
    public static Element Tasks(IEnumerable<TaskItem> items, string idPrefix = "task-list")
    {
        var list = new Element("ul").Class("govuk-task-list");
        var number = 0;
        foreach (var item in items) list.Add(Task(item, $"{idPrefix}-{(++number).ToString(CultureInfo.InvariantCulture)}"));
        return list;
    }

    private static Element Task(TaskItem item, string id)
    {
        var hintId = item.Hint is null ? null : id + "-hint";
        var title = item.Href is null
            ? new Element("div").Add(item.Title)
            : new Element("a").Class("govuk-link govuk-task-list__link").Attr("href", item.Href)
                .Attr("aria-describedby", hintId is null ? id + "-status" : $"{hintId} {id}-status").Add(item.Title);
        return new Element("li").Class("govuk-task-list__item", item.Href is null ? null : "govuk-task-list__item--with-link").Add(
            new Element("div").Class("govuk-task-list__name-and-hint").Add(title,
                hintId is null ? null : new Element("div").Attr("id", hintId).Class("govuk-task-list__hint").Add(item.Hint)),
            new Element("div").Class("govuk-task-list__status", item.StatusClasses).Attr("id", id + "-status").Add(item.Status));
    }

    /// <summary>The trail of pages above this one.</summary>
    public static Element Breadcrumbs(IEnumerable<NavLink> links, string label)
    {
        var list = new Element("ol").Class("govuk-breadcrumbs__list");
        foreach (var link in links)
            list.Add(link.Href is null
                ? new Element("li").Class("govuk-breadcrumbs__list-item").Attr("aria-current", "page").Add(link.Text)
                : new Element("li").Class("govuk-breadcrumbs__list-item").Add(new Element("a").Class("govuk-breadcrumbs__link").Attr("href", link.Href).Add(link.Text)));
        return new Element("nav").Class("govuk-breadcrumbs").Attr("aria-label", label).Add(list);
    }

    /// <summary>Links to the page before and after in a keyset list; null leaves a side out.</summary>
    public static Element Pagination(NavLink? previous, NavLink? next, string label) =>
        new Element("nav").Class("govuk-pagination govuk-pagination--block").Attr("aria-label", label)
            .Add(Arrow(previous, "prev", Before), Arrow(next, "next", After));

    private const string Before = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string After = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    private static Element? Arrow(NavLink? link, string kind, string path)
    {
        if (link?.Href is null) return null;
        var icon = new Element("svg").Class("govuk-pagination__icon", "govuk-pagination__icon--" + kind).Attr("xmlns", "http://www.w3.org/2000/svg")
            .Attr("height", "13").Attr("width", "15").Attr("aria-hidden", "true").Attr("focusable", "false").Attr("viewBox", "0 0 15 13")
            .Add(new Element("path").Attr("d", path));
        return new Element("div").Class("govuk-pagination__" + kind).Add(
            new Element("a").Class("govuk-link govuk-pagination__link").Attr("href", link.Href).Attr("rel", kind).Add(icon,
                new Element("span").Class("govuk-pagination__link-title govuk-pagination__link-title--decorated").Add(link.Text)));
    }

    /// <summary>A menu of sibling pages: links, never tabs.</summary>
    public static Element SubNavigation(IEnumerable<NavLink> links, string label)
    {
        var list = new Element("ul");
        foreach (var link in links)
            list.Add(new Element("li").Add(new Element("a").Class("mc-subnav__link").Attr("href", link.Href).Attr("aria-current", link.Current ? "page" : null).Add(link.Text)));
        return new Element("nav").Class("mc-subnav").Attr("aria-label", label).Add(list);
    }
}
