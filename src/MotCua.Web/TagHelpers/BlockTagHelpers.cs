using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.TagHelpers;

/// <summary>Helpers that wrap their content in one block.</summary>
public abstract class WrappingTagHelper : TagHelper
{
    /// <summary>Makes the block around the content.</summary>
    protected abstract IHtmlContent Wrap(IHtmlContent content, TagHelperOutput output);

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Wrap(content, output));
    }
}

/// <summary>
/// A button that names the act, safe against a second press; a link when <c>href</c> is given.
/// With <c>why-not</c> it is grey and says why.
/// </summary>
[HtmlTargetElement("mc-button")]
public sealed class ButtonTagHelper : WrappingTagHelper
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; set => field = value is "" ? null : value; }

    /// <summary>Form name.</summary>
    public string? Name { get; set => field = value is "" ? null : value; }

    /// <summary>Form value.</summary>
    public string? Value { get; set => field = value is "" ? null : value; }

    /// <summary>Element id.</summary>
    public string? Id { get; set => field = value is "" ? null : value; }

    /// <summary>Button type.</summary>
    public string Type { get; set; } = "submit";

    /// <summary>primary, secondary, warning or inverse.</summary>
    public string Kind { get; set; } = "primary";

    /// <summary>True for the first step of a service.</summary>
    public bool Start { get; set; }

    /// <summary>Why it cannot be pressed now, in words; null when it can.</summary>
    public string? WhyNot { get; set => field = value is "" ? null : value; }

    /// <summary>Extra classes.</summary>
    [HtmlAttributeName("class")]
    public string? Classes { get; set => field = value is "" ? null : value; }

    /// <inheritdoc/>
    protected override IHtmlContent Wrap(IHtmlContent content, TagHelperOutput output)
    {
        var attributes = new ExtraAttributes();
        foreach (var attribute in output.Attributes) attributes[attribute.Name] = attribute.Value?.ToString();
        var reasonId = WhyNot is null ? null : $"why-not-{Id ?? Value ?? Name ?? "button"}";
        if (reasonId is not null) attributes["aria-describedby"] = reasonId;
        var button = new Button
        {
            Text = content,
            Href = WhyNot is null ? Href : null,
            Name = Name,
            Value = Value,
            Id = Id,
            Type = Type,
            Classes = string.Join(' ', new[] { Kind == "primary" ? null : "govuk-button--" + Kind, Classes }.OfType<string>()),
            Disabled = WhyNot is not null,
            PreventDoubleClick = Type == "submit" && Href is null ? true : null,
            IsStart = Start,
            Attributes = attributes
        }.Render();
        return reasonId is null ? button : Content.Of(button, new Element("p").Attr("id", reasonId).Class("govuk-hint").Text(WhyNot));
    }
}

/// <summary>What is wrong on the page, from the model state, each with a link to its field; nothing when all is well.</summary>
[HtmlTargetElement("mc-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    /// <summary>The view that is being written.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var lines = Lines().ToList();
        if (lines.Count > 0) output.Content.SetHtmlContent(Blocks.ErrorSummary(texts["error.summary"], lines));
    }

    private IEnumerable<ErrorLine> Lines() =>
        from pair in ViewContext.ViewData.ModelState
        orderby FieldOrder.Of(ViewContext, pair.Key)
        from error in pair.Value!.Errors
        where error.ErrorMessage.Length > 0
        select new ErrorLine(new Content(error.ErrorMessage), pair.Key.Length == 0 ? null : "#" + TagBuilder.CreateSanitizedId(pair.Key, "_"));
}

/// <summary>A coloured chip.</summary>
[HtmlTargetElement("mc-tag")]
public sealed class TagTagHelper : WrappingTagHelper
{
    /// <summary>grey, green, teal, red, orange, yellow, purple or magenta; blue when left out.</summary>
    public string? Colour { get; set => field = value is "" ? null : value; }

    /// <inheritdoc/>
    protected override IHtmlContent Wrap(IHtmlContent content, TagHelperOutput output) =>
        Blocks.Tag(content, Colour is null or "blue" ? null : "govuk-tag--" + Colour);
}

/// <summary>The status of a dossier by its national code 1 to 10 (vi: trạng thái hồ sơ), as a coloured chip in words.</summary>
[HtmlTargetElement("mc-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper(Texts texts) : TagHelper
{
    private static readonly string?[] Colours = [null, "grey", "teal", "red", null, "yellow", "orange", "grey", "red", "green", "green"];

    /// <summary>Code from 1 (newly filed) to 10 (result returned).</summary>
    public int Code { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = texts["status." + Code.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        output.TagName = null;
        output.Content.SetHtmlContent(Blocks.Tag(new Content(text), Colours[Code] is { } colour ? "govuk-tag--" + colour : null));
    }
}

/// <summary>Text set apart by a bar.</summary>
[HtmlTargetElement("mc-inset")]
public sealed class InsetTagHelper : WrappingTagHelper
{
    /// <inheritdoc/>
    protected override IHtmlContent Wrap(IHtmlContent content, TagHelperOutput output) => Blocks.Inset(content);
}

/// <summary>Text with an exclamation mark.</summary>
[HtmlTargetElement("mc-warning")]
public sealed class WarningTagHelper(Texts texts) : WrappingTagHelper
{
    /// <inheritdoc/>
    protected override IHtmlContent Wrap(IHtmlContent content, TagHelperOutput output) => Blocks.Warning(content, texts["warning.word"]);
}

/// <summary>Text that opens on demand.</summary>
[HtmlTargetElement("mc-details")]
public sealed class DetailsTagHelper : WrappingTagHelper
{
    /// <summary>Words that open it.</summary>
    public string Summary { get; set; } = "";

    /// <summary>True when open at first.</summary>
    public bool Open { get; set; }

    /// <inheritdoc/>
    protected override IHtmlContent Wrap(IHtmlContent content, TagHelperOutput output) => Blocks.Details(new Content(Summary), content, Open);
}

/// <summary>The large confirmation; its content is the line under the title.</summary>
[HtmlTargetElement("mc-panel")]
public sealed class PanelTagHelper : WrappingTagHelper
{
    /// <summary>The page's h1.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc/>
    protected override IHtmlContent Wrap(IHtmlContent content, TagHelperOutput output) => Blocks.Panel(new Content(Title), content);
}

/// <summary>A message on top of the page.</summary>
[HtmlTargetElement("mc-notification-banner")]
public sealed class NotificationBannerTagHelper(Texts texts) : WrappingTagHelper
{
    /// <summary>True when it tells of something done.</summary>
    public bool Success { get; set; }

    /// <summary>Title; important or done when left out.</summary>
    public string? Title { get; set => field = value is "" ? null : value; }

    /// <inheritdoc/>
    protected override IHtmlContent Wrap(IHtmlContent content, TagHelperOutput output) =>
        Blocks.Banner(Title ?? texts[Success ? "banner.success" : "banner.important"], content, Success);
}

/// <summary>Link to the page before.</summary>
[HtmlTargetElement("mc-back-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BackLinkTagHelper(Texts texts) : TagHelper
{
    /// <summary>Address of the page before.</summary>
    public string Href { get; set; } = "/";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Blocks.BackLink(new Content(texts["back"]), Href));
    }
}
