using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.TagHelpers;

/// <summary>Why a date is the one promised: the arithmetic day by day, in plain words with the acts it rests on.</summary>
[HtmlTargetElement("mc-explanation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ExplanationTagHelper(Texts texts) : TagHelper
{
    /// <summary>The date and how it comes about.</summary>
    public Deadline Of { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var language = texts.Language == Texts.English ? ExplanationLanguage.English : ExplanationLanguage.Vietnamese;
        var list = new Element("ol").Class("govuk-list govuk-list--number");
        foreach (var line in ExplanationText.Of(Of.Steps, language))
            list.Add(new Element("li").Text(line.LegalBasis is { } law ? $"{line.Text} ({law})" : line.Text));
        output.Content.SetHtmlContent(Blocks.Details(new Content(texts["explain.title"]), list));
    }
}
