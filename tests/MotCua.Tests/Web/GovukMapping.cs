using System.Globalization;
using Microsoft.AspNetCore.Html;
using MotCua.Web.Components;

namespace MotCua.Tests.Web;

/// <summary>Makes our component from a fixture's options; null when the fixture cannot be said with them.</summary>
internal static class GovukMapping
{
    public static IHtmlContent? Render(string component, GovukOptions o) => component switch
    {
        "button" => Button(o),
        "input" => Input(o),
        "textarea" => Textarea(o),
        "select" => Select(o),
        "file-upload" => Fill(new FileUpload { Name = o.Text("name") ?? "", Multiple = o.Bool("multiple") }, o).Render(),
        "radios" => Choices(o, false),
        "checkboxes" => Choices(o, true),
        "date-input" => Date(o),
        "error-summary" => ErrorSummary(o),
        "tag" => o.Words() is { } text ? Blocks.Tag(text, o.Text("classes")) : null,
        "inset-text" => o.Words() is { } text ? Blocks.Inset(text, o.Text("id")) : null,
        "details" => Details(o),
        "warning-text" => o.Words() is { } text ? Blocks.Warning(text, o.Text("iconFallbackText") ?? "Warning") : null,
        "panel" => o.Words("titleText", "titleHtml") is { } title ? Blocks.Panel(title, o.Words(), int.Parse(o.Text("headingLevel") ?? "1", CultureInfo.InvariantCulture)) : null,
        "notification-banner" => Banner(o),
        "back-link" => Blocks.BackLink(o.Words() ?? new Content("Back"), o.Text("href") is { Length: > 0 } href ? href : "#"),
        "summary-list" => Lists.Summary([.. o.List("rows").Select(Row)], o.Text("classes")),
        "task-list" => Lists.Tasks(o.List("items").Select(Task), o.Text("idPrefix") ?? "task-list"),
        "breadcrumbs" => Lists.Breadcrumbs(o.List("items").Select(item => new NavLink(item.Text("href"), item.Words()!)), o.Text("labelText") ?? "Breadcrumb"),
        "pagination" => Pagination(o),
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, null)
    };

    private static T Fill<T>(T field, GovukOptions o) where T : Field
    {
        var label = o.Object("label");
        return field with
        {
            Id = o.Text("id"),
            Label = label?.Words(),
            LabelClasses = label?.Text("classes"),
            LabelIsHeading = label?.Bool("isPageHeading") ?? false,
            Hint = o.Object("hint")?.Words(),
            Error = o.Object("errorMessage")?.Words(),
            ErrorWord = "Error",
            Classes = o.Text("classes"),
            DescribedBy = o.Text("describedBy"),
            GroupClasses = o.Object("formGroup")?.Text("classes"),
            Attributes = o.Attributes()
        };
    }

    private static Element? Button(GovukOptions o) => o.Words() is not { } text || (o.Bool("isStartButton") && o.Has("html")) ? null : new Button
    {
        Text = text,
        Href = o.Text("href"),
        Type = o.Text("type") ?? "submit",
        Name = o.Text("name"),
        Value = o.Text("value"),
        Id = o.Text("id"),
        Classes = o.Text("classes"),
        Disabled = o.Bool("disabled"),
        PreventDoubleClick = o.MaybeBool("preventDoubleClick"),
        IsStart = o.Bool("isStartButton"),
        Attributes = o.Attributes()
    }.Render();

    private static Element Input(GovukOptions o) => (Fill(new TextInput { Name = o.Text("name") ?? "" }, o) with
    {
        Type = o.Text("type") is { Length: > 0 } type ? type : "text",
        Value = o.Text("value"),
        InputMode = o.Text("inputmode"),
        Autocomplete = o.Text("autocomplete"),
        Spellcheck = o.MaybeBool("spellcheck"),
        Prefix = o.Object("prefix")?.Words(),
        Suffix = o.Object("suffix")?.Words(),
        Disabled = o.Bool("disabled")
    }).Render();

    private static Element Textarea(GovukOptions o) => (Fill(new TextArea { Name = o.Text("name") ?? "" }, o) with
    {
        Rows = int.Parse(o.Text("rows") ?? "5", CultureInfo.InvariantCulture),
        Value = o.Text("value")
    }).Render();

    private static Element? Select(GovukOptions o)
    {
        if (o.List("items").Any(item => !item.Has("value"))) return null;
        var items = o.List("items").Select(item => (Option: new SelectOption(item.Text("value") ?? item.Text("text")!, item.Text("text")!), Selected: item.Bool("selected"))).ToList();
        var field = Fill(new SelectInput { Name = o.Text("name") ?? "" }, o);
        return (field with { Options = [.. items.Select(item => item.Option)], Value = o.Text("value") ?? items.FirstOrDefault(item => item.Selected).Option?.Value }).Render();
    }

    private static Element? Choices(GovukOptions o, bool many)
    {
        var chosen = many ? null : o.Text("value");
        var choices = o.List("items").Select(item => MakeChoice(item, chosen)).ToList();
        if (choices.Any(choice => choice is null)) return null;
        var legend = o.Object("fieldset") is { } fieldset ? fieldset.Object("legend") : null;
        if (o.Has("fieldset") && legend is null) return null;
        var field = Fill(new ChoiceQuestion { Name = o.Text("name") ?? "" }, o);
        return (field with
        {
            Many = many,
            Id = o.Text("idPrefix"),
            Label = legend?.Words(),
            LabelClasses = legend?.Text("classes"),
            LabelIsHeading = legend?.Bool("isPageHeading") ?? false,
            Choices = [.. choices.OfType<Choice>()]
        }).Render();
    }

    private static Choice? MakeChoice(GovukOptions item, string? chosen)
    {
        if (item.Text("divider") is { } divider) return new Choice("", new Content(divider)) { IsDivider = true };
        if (item.Words() is not { } text) return null;
        var value = item.Text("value") ?? "";
        return new Choice(value, text)
        {
            Name = item.Text("name"),
            Hint = item.Object("hint")?.Words(),
            Checked = item.MaybeBool("checked") ?? (chosen is not null && value == chosen),
            Disabled = item.Bool("disabled"),
            Conditional = item.Object("conditional")?.Words()
        };
    }

    private static Element? Date(GovukOptions o)
    {
        var legend = o.Object("fieldset") is { } fieldset ? fieldset.Object("legend") : null;
        var values = o.Object("values");
        var prefix = o.Text("namePrefix") is { } given ? given + "-" : "";
        if (o.Has("fieldset") && legend is null) return null;
        var field = Fill(new DateInput { Name = "" }, o);
        return (field with
        {
            Label = legend?.Words(),
            LabelClasses = legend?.Text("classes"),
            LabelIsHeading = legend?.Bool("isPageHeading") ?? false,
            Parts = [.. new[] { "day", "month", "year" }.Select(part => Part(o, part, prefix, values))]
        }).Render();
    }

    private static DatePart Part(GovukOptions o, string part, string prefix, GovukOptions? values)
    {
        var label = o.Object(part)?.Text("label") ?? char.ToUpperInvariant(part[0]) + part[1..];
        return new DatePart(prefix + part, label, values?.Text(prefix + part), part == "year");
    }

    private static Element? ErrorSummary(GovukOptions o)
    {
        if (o.Text("titleText") is not { } title) return null;
        var lines = o.List("errorList").Select(item => new ErrorLine(item.Words()!, item.Text("href"))).ToList();
        return lines.Count == 0 ? null : Blocks.ErrorSummary(title, lines);
    }

    private static Element? Details(GovukOptions o) =>
        o.Words("summaryText", "summaryHtml") is { } summary && o.Words() is { } text ? Blocks.Details(summary, text, o.Bool("open"), o.Text("id")) : null;

    private static Element? Banner(GovukOptions o)
    {
        if (o.Text("titleHtml") is not null || o.Words() is not { } words) return null;
        var success = o.Text("type") == "success";
        IHtmlContent body = o.Has("html") ? words : new Element("p").Class("govuk-notification-banner__heading").Add(words);
        return Blocks.Banner(o.Text("titleText") ?? (success ? "Success" : "Important"), body, success, o.Text("titleId") ?? "govuk-notification-banner-title");
    }

    private static SummaryRow Row(GovukOptions row)
    {
        var actions = row.Object("actions")?.List("items") ?? [];
        return new SummaryRow(row.Object("key")!.Words()!, row.Object("value")?.Words() ?? new Content(""))
        {
            Actions = [.. actions.Select(action => new SummaryAction(action.Text("href") ?? "", action.Words()!, action.Text("visuallyHiddenText")))]
        };
    }

    private static TaskItem Task(GovukOptions item)
    {
        var status = item.Object("status");
        var tag = status?.Object("tag");
        IHtmlContent words = tag is not null ? Blocks.Tag(tag.Words()!, tag.Text("classes")) : status?.Words() ?? new Content("");
        return new TaskItem(item.Object("title")?.Words() ?? new Content(""), words)
        {
            Href = item.Text("href"),
            Hint = item.Object("hint")?.Words(),
            StatusClasses = status?.Text("classes")
        };
    }

    private static Element? Pagination(GovukOptions o)
    {
        if (o.Has("items")) return null;
        var label = o.Text("landmarkLabel") ?? "Pagination";
        return Lists.Pagination(Link(o.Object("previous"), "Previous"), Link(o.Object("next"), "Next"), label);
    }

    private static NavLink? Link(GovukOptions? link, string word) =>
        link is null ? null : new NavLink(link.Text("href"), link.Words() ?? Content.Of(new Content(word), new Element("span").Class("govuk-visually-hidden").Text(" page")));
}
