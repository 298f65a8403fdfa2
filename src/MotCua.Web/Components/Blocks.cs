using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components;

/// <summary>A button or a link that looks like one.</summary>
public sealed record Button
{
    /// <summary>What it says: name the act (vi: Gửi hồ sơ khai sinh).</summary>
    public required IHtmlContent Text { get; init; }

    /// <summary>Where it leads; makes a link.</summary>
    public string? Href { get; init; }

    /// <summary>Button type.</summary>
    public string Type { get; init; } = "submit";

    /// <summary>Form name.</summary>
    public string? Name { get; init; }

    /// <summary>Form value.</summary>
    public string? Value { get; init; }

    /// <summary>Element id.</summary>
    public string? Id { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>True when it cannot be pressed.</summary>
    public bool Disabled { get; init; }

    /// <summary>When true the script drops a second press within a second.</summary>
    public bool? PreventDoubleClick { get; init; }

    /// <summary>True for the first step of a service: larger, with an arrow.</summary>
    public bool IsStart { get; init; }

    /// <summary>Attributes of the element.</summary>
    public ExtraAttributes? Attributes { get; init; }

    /// <summary>Markup of the button.</summary>
    public Element Render()
    {
        var element = Href is null ? PlainButton() : new Element("a").Attr("href", Href).Attr("role", "button").Attr("draggable", "false");
        return element
            .Class("govuk-button", Classes, IsStart ? "govuk-button--start" : null)
            .Attr("data-module", "govuk-button")
            .Attrs(Attributes)
            .Attr("id", Id)
            .Add(Text, IsStart ? Arrow() : null);
    }

    private Element PlainButton() =>
        new Element("button").Attr("type", Type).Attr("value", Value).Attr("name", Name)
            .Flag("disabled", Disabled).Attr("aria-disabled", Disabled ? "true" : null)
            .Attr("data-prevent-double-click", PreventDoubleClick is { } prevent ? (prevent ? "true" : "false") : null);

    private static Element Arrow() =>
        new Element("svg").Class("govuk-button__start-icon").Attr("xmlns", "http://www.w3.org/2000/svg")
            .Attr("width", "17.5").Attr("height", "19").Attr("viewBox", "0 0 33 40").Attr("aria-hidden", "true").Attr("focusable", "false")
            .Add(new Element("path").Attr("fill", "currentColor").Attr("d", "M0 0h13l20 20-20 20H0l20-20z"));
}

/// <summary>One line of the error summary; the link leads to the control.</summary>
public sealed record ErrorLine(Content Text, string? Href);

/// <summary>Small blocks of text that have no state of their own.</summary>
public static class Blocks
{
    /// <summary>List of what is wrong, on top of the page.</summary>
    public static Element ErrorSummary(string title, IEnumerable<ErrorLine> lines)
    {
        var list = new Element("ul").Class("govuk-list govuk-error-summary__list");
        foreach (var line in lines)
            list.Add(new Element("li").Add(line.Href is null ? line.Text : new Element("a").Attr("href", line.Href).Add(line.Text)));
        return new Element("div").Class("govuk-error-summary").Attr("data-module", "govuk-error-summary").Add(
            new Element("div").Attr("role", "alert").Add(
                new Element("h2").Class("govuk-error-summary__title").Text(title),
                new Element("div").Class("govuk-error-summary__body").Add(list)));
    }

    /// <summary>A short status in a coloured chip.</summary>
    public static Element Tag(IHtmlContent text, string? classes = null) => new Element("strong").Class("govuk-tag", classes).Add(text);

    /// <summary>Text set apart by a bar at its left.</summary>
    public static Element Inset(IHtmlContent text, string? id = null) => new Element("div").Attr("id", id).Class("govuk-inset-text").Add(text);

    /// <summary>Text that opens on demand.</summary>
    public static Element Details(IHtmlContent summary, IHtmlContent text, bool open = false, string? id = null) =>
        new Element("details").Attr("id", id).Class("govuk-details").Flag("open", open).Add(
            new Element("summary").Class("govuk-details__summary").Add(new Element("span").Class("govuk-details__summary-text").Add(summary)),
            new Element("div").Class("govuk-details__text").Add(text));

    /// <summary>Text with an exclamation mark.</summary>
    public static Element Warning(IHtmlContent text, string fallback) =>
        new Element("div").Class("govuk-warning-text").Add(
            new Element("span").Class("govuk-warning-text__icon").Attr("aria-hidden", "true").Text("!"),
            new Element("strong").Class("govuk-warning-text__text").Add(
                new Element("span").Class("govuk-visually-hidden").Text(fallback), new Content(" "), text));

    /// <summary>The large confirmation on the last page.</summary>
    public static Element Panel(IHtmlContent title, IHtmlContent? text, int headingLevel = 1)
    {
        var heading = "h" + headingLevel.ToString(CultureInfo.InvariantCulture);
        return new Element("div").Class("govuk-panel govuk-panel--confirmation").Add(
            new Element(heading).Class("govuk-panel__title").Add(title),
            text is null ? null : new Element("div").Class("govuk-panel__body").Add(text));
    }

    /// <summary>A message about what has just happened (success) or what matters now.</summary>
    public static Element Banner(string title, IHtmlContent body, bool success, string titleId = "govuk-notification-banner-title") =>
        new Element("div").Class("govuk-notification-banner", success ? "govuk-notification-banner--success" : null)
            .Attr("role", success ? "alert" : "region").Attr("aria-labelledby", titleId).Attr("data-module", "govuk-notification-banner").Add(
                new Element("div").Class("govuk-notification-banner__header").Add(
                    new Element("h2").Class("govuk-notification-banner__title").Attr("id", titleId).Text(title)),
                new Element("div").Class("govuk-notification-banner__content").Add(body));

    /// <summary>Link to the page before.</summary>
    public static Element BackLink(IHtmlContent text, string href) => new Element("a").Attr("href", href).Class("govuk-back-link").Add(text);
}
