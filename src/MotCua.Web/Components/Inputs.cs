using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components;

/// <summary>One line of text.</summary>
public sealed record TextInput : Field
{
    /// <summary>HTML input type.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What was typed before, exactly.</summary>
    public string? Value { get; init; }

    /// <summary>Keyboard hint for phones, for example <c>numeric</c>.</summary>
    public string? InputMode { get; init; }

    /// <summary>Autofill token.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether the browser checks spelling; left to the browser when null.</summary>
    public bool? Spellcheck { get; init; }

    /// <summary>Short text shown before the control.</summary>
    public Content? Prefix { get; init; }

    /// <summary>Short text shown after the control.</summary>
    public Content? Suffix { get; init; }

    /// <summary>True when the control cannot be used.</summary>
    public bool Disabled { get; init; }

    /// <summary>Markup of the question.</summary>
    public Element Render() =>
        Group(LabelElement(ControlId), HintElement(ControlId), ErrorElement(ControlId), WithAffixes(Control()));

    private Element Control() =>
        new Element("input")
            .Class("govuk-input", Classes, Error is null ? null : "govuk-input--error")
            .Attr("id", ControlId).Attr("name", Name).Attr("type", Type)
            .Attr("spellcheck", Spellcheck is { } check ? (check ? "true" : "false") : null)
            .Attr("value", string.IsNullOrEmpty(Value) ? null : Value)
            .Flag("disabled", Disabled)
            .Attr("aria-describedby", Describers(ControlId))
            .Attr("autocomplete", Autocomplete)
            .Attr("inputmode", InputMode)
            .Attrs(Attributes);

    private IHtmlContent WithAffixes(Element control)
    {
        if (Prefix is null && Suffix is null) return control;
        return new Element("div").Class("govuk-input__wrapper").Add(Affix("prefix", Prefix), control, Affix("suffix", Suffix));
    }

    private static Element? Affix(string kind, Content? text) =>
        text is null ? null : new Element("div").Class("govuk-input__" + kind).Attr("aria-hidden", "true").Add(text);
}

/// <summary>Several lines of text, with a count when a maximum is given.</summary>
public sealed record TextArea : Field
{
    /// <summary>Height in lines.</summary>
    public int Rows { get; init; } = 5;

    /// <summary>What was typed before, exactly.</summary>
    public string? Value { get; init; }

    /// <summary>Most characters allowed; shows the count when set.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Sentence that states the maximum to people without script.</summary>
    public string? MaxLengthText { get; init; }

    /// <summary>Texts of the count for the script: attribute names ending in the govuk i18n key.</summary>
    public ExtraAttributes? CountTexts { get; init; }

    /// <summary>Markup of the question.</summary>
    public Element Render() => MaxLength is null ? Plain() : Counted();

    private Element Plain() =>
        Group(LabelElement(ControlId), HintElement(ControlId), ErrorElement(ControlId), Control(Describers(ControlId), null));

    private Element Counted()
    {
        var info = new Element("div").Attr("id", ControlId + "-info").Class("govuk-hint govuk-character-count__message").Text(MaxLengthText);
        var describedBy = string.Join(' ', new[] { ControlId + "-info", Describers(ControlId) }.OfType<string>());
        return new Element("div")
            .Class("govuk-form-group", Error is null ? null : "govuk-form-group--error", "govuk-character-count", GroupClasses)
            .Attr("data-module", "govuk-character-count")
            .Attr("data-maxlength", MaxLength!.Value.ToString(CultureInfo.InvariantCulture))
            .Attrs(CountTexts)
            .Add(LabelElement(ControlId), HintElement(ControlId), ErrorElement(ControlId), Control(describedBy, "govuk-js-character-count"), info);
    }

    private Element Control(string? describedBy, string? hook) =>
        new Element("textarea")
            .Class("govuk-textarea", Error is null ? null : "govuk-textarea--error", hook, Classes)
            .Attr("id", ControlId).Attr("name", Name)
            .Attr("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .Attr("aria-describedby", describedBy)
            .Attrs(Attributes)
            .Text(Value);
}

/// <summary>One entry of a select.</summary>
public sealed record SelectOption(string Value, string Text);

/// <summary>A drop-down list.</summary>
public sealed record SelectInput : Field
{
    /// <summary>The entries in order.</summary>
    public IReadOnlyList<SelectOption> Options { get; init; } = [];

    /// <summary>Value chosen before.</summary>
    public string? Value { get; init; }

    /// <summary>Markup of the question.</summary>
    public Element Render()
    {
        var select = new Element("select")
            .Class("govuk-select", Classes, Error is null ? null : "govuk-select--error")
            .Attr("id", ControlId).Attr("name", Name)
            .Attr("aria-describedby", Describers(ControlId))
            .Attrs(Attributes);
        foreach (var option in Options)
            select.Add(new Element("option").Attr("value", option.Value).Flag("selected", option.Value == Value && !string.IsNullOrEmpty(Value)).Text(option.Text));
        return Group(LabelElement(ControlId), HintElement(ControlId), ErrorElement(ControlId), select);
    }
}

/// <summary>A file picker.</summary>
public sealed record FileUpload : Field
{
    /// <summary>Accepted types, for example <c>.pdf,image/jpeg</c>.</summary>
    public string? Accept { get; init; }

    /// <summary>True when several files may be chosen.</summary>
    public bool Multiple { get; init; }

    /// <summary>Markup of the question.</summary>
    public Element Render() =>
        Group(LabelElement(ControlId), HintElement(ControlId), ErrorElement(ControlId),
            new Element("input")
                .Class("govuk-file-upload", Classes, Error is null ? null : "govuk-file-upload--error")
                .Attr("id", ControlId).Attr("name", Name).Attr("type", "file")
                .Flag("multiple", Multiple)
                .Attr("aria-describedby", Describers(ControlId))
                .Attr("accept", Accept)
                .Attrs(Attributes));
}
