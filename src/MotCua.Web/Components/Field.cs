using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components;

/// <summary>Attributes beyond those a component knows; a null value writes the bare name.</summary>
public sealed class ExtraAttributes : Dictionary<string, string?>;

/// <summary>What every question has: a name, a label, perhaps a hint and an error.</summary>
public abstract record Field
{
    /// <summary>Form name of the control.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the control; the name when left out.</summary>
    public string? Id { get; init; }

    /// <summary>Label or legend.</summary>
    public Content? Label { get; init; }

    /// <summary>Extra classes of the label or legend, for example <c>govuk-label--l</c>.</summary>
    public string? LabelClasses { get; init; }

    /// <summary>True when the label is the page's only h1.</summary>
    public bool LabelIsHeading { get; init; }

    /// <summary>Hint under the label.</summary>
    public Content? Hint { get; init; }

    /// <summary>Error text; the component shows its error state when set.</summary>
    public Content? Error { get; init; }

    /// <summary>Word read out before the error text (vi: Lỗi).</summary>
    public string ErrorWord { get; init; } = "Lỗi";

    /// <summary>Extra classes of the control.</summary>
    public string? Classes { get; init; }

    /// <summary>Ids of other elements that describe the control.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>Extra classes of the surrounding group.</summary>
    public string? GroupClasses { get; init; }

    /// <summary>Attributes of the control.</summary>
    public ExtraAttributes? Attributes { get; init; }

    /// <summary>Id as written.</summary>
    public string ControlId => Id ?? Name;

    /// <summary>Ids for <c>aria-describedby</c>: what was given, then the hint, then the error; null when there are none.</summary>
    protected string? Describers(string id)
    {
        string?[] ids = [DescribedBy, Hint is null ? null : id + "-hint", Error is null ? null : id + "-error"];
        var joined = string.Join(' ', ids.Where(one => !string.IsNullOrEmpty(one)));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The group around a control, red when there is an error.</summary>
    protected Element Group(params IHtmlContent?[] children) =>
        new Element("div").Class("govuk-form-group", Error is null ? null : "govuk-form-group--error", GroupClasses).Add(children);

    /// <summary>The label element, wrapped in an h1 when it is the page's heading.</summary>
    protected IHtmlContent? LabelElement(string id)
    {
        if (Label is null) return null;
        var label = new Element("label").Class("govuk-label", LabelClasses).Attr("for", id).Add(Label);
        return LabelIsHeading ? new Element("h1").Class("govuk-label-wrapper").Add(label) : label;
    }

    /// <summary>The hint element or nothing.</summary>
    protected IHtmlContent? HintElement(string id) =>
        Hint is null ? null : new Element("div").Attr("id", id + "-hint").Class("govuk-hint").Add(Hint);

    /// <summary>The error element or nothing.</summary>
    protected IHtmlContent? ErrorElement(string id) =>
        Error is null ? null : new Element("p").Attr("id", id + "-error").Class("govuk-error-message")
            .Add(new Element("span").Class("govuk-visually-hidden").Text(ErrorWord + ":"), new Content(" "), Error);

    /// <summary>A fieldset with the label as its legend.</summary>
    protected Element Fieldset(string? describedBy, string? role, params IHtmlContent?[] children)
    {
        var fieldset = new Element("fieldset").Class("govuk-fieldset").Attr("role", role).Attr("aria-describedby", describedBy);
        if (Label is not null) fieldset.Add(Legend());
        return fieldset.Add(children);
    }

    private Element Legend()
    {
        var legend = new Element("legend").Class("govuk-fieldset__legend", LabelClasses);
        return legend.Add(LabelIsHeading ? new Element("h1").Class("govuk-fieldset__heading").Add(Label) : Label);
    }
}
