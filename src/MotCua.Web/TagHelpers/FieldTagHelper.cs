using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.TagHelpers;

/// <summary>
/// What every field of a form takes: the property it fills (<c>for</c>) or a plain <c>name</c>, a label, a hint, an error.
/// Razor writes null into an attribute as an empty text; here, as in every helper, an empty text counts as not given.
/// </summary>
public abstract class FieldTagHelper(Texts texts) : TagHelper
{
    /// <summary>Property of the page that the field fills.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    /// <summary>Form name, when there is no property.</summary>
    public string? Name { get; set => field = value is "" ? null : value; }

    /// <summary>Id of the control; made from the name when left out.</summary>
    public string? Id { get; set => field = value is "" ? null : value; }

    /// <summary>Label or legend.</summary>
    public string? Label { get; set => field = value is "" ? null : value; }

    /// <summary>Size of the label: s, m, l or xl.</summary>
    public string? LabelSize { get; set => field = value is "" ? null : value; }

    /// <summary>True when the label is the page's h1.</summary>
    public bool Heading { get; set; }

    /// <summary>Hint under the label.</summary>
    public string? Hint { get; set => field = value is "" ? null : value; }

    /// <summary>Error text; taken from the model state when left out.</summary>
    public string? Error { get; set => field = value is "" ? null : value; }

    /// <summary>Value; taken from what was posted, then from the property, when left out.</summary>
    public string? Value { get; set => field = value is "" ? null : value; }

    /// <summary>True when the label says that the answer may be left out.</summary>
    public bool Optional { get; set; }

    /// <summary>Extra classes of the control.</summary>
    [HtmlAttributeName("class")]
    public string? Classes { get; set => field = value is "" ? null : value; }

    /// <summary>The view that is being written.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Texts of the request's language.</summary>
    protected Texts Texts => texts;

    /// <summary>Form name as posted.</summary>
    protected string FieldName => Name ?? (For is null ? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));

    /// <summary>Id as written.</summary>
    protected string FieldId => Id ?? TagBuilder.CreateSanitizedId(FieldName, "_");

    /// <summary>Label with the word for optional questions.</summary>
    protected Content? LabelContent => Label is null ? null : Optional ? $"{Label} {texts["optional"]}" : Label;

    /// <summary>Hint as content.</summary>
    protected Content? HintContent => string.IsNullOrEmpty(Hint) ? null : new Content(Hint);

    /// <summary>Error as content.</summary>
    protected Content? ErrorContent => (Error ?? StateError()) is { Length: > 0 } text ? new Content(text) : null;

    /// <summary>What was typed: never lost, whatever it was.</summary>
    protected string? Typed => Value ?? Posted(FieldName) ?? For?.Model?.ToString();

    /// <inheritdoc/>
    public override void Init(TagHelperContext context) => FieldOrder.Note(ViewContext, FieldName);

    /// <summary>Value posted under a name.</summary>
    protected string? Posted(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    /// <summary>Class of a label of the asked size.</summary>
    protected string? SizeClass(string block) => LabelSize is null ? null : $"{block}--{LabelSize}";

    /// <summary>Attributes the page wrote that the helper does not know.</summary>
    protected static ExtraAttributes Rest(TagHelperOutput output)
    {
        var rest = new ExtraAttributes();
        foreach (var attribute in output.Attributes) rest[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? null : attribute.Value?.ToString();
        return rest;
    }

    /// <summary>Writes the finished element in the helper's place.</summary>
    protected static void Write(TagHelperOutput output, Microsoft.AspNetCore.Html.IHtmlContent content)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(content);
    }

    private string? StateError()
    {
        if (!ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry)) return null;
        return entry.ValidationState == ModelValidationState.Invalid ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
    }
}
