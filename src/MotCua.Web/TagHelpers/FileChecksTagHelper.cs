using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Core;
using MotCua.Core.Documents;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.TagHelpers;

/// <summary>What the checks of a file found, a line each; nothing for a file that is not known.</summary>
[HtmlTargetElement("mc-file-checks", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileChecksTagHelper(Texts texts, CoreSettings settings) : TagHelper
{
    /// <summary>The file as stored.</summary>
    public StoredFile? Of { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of is null)
            return;
        var list = new Element("ul").Class("govuk-list mc-checks");
        foreach (var line in texts.ChecksOf(Of, settings.VirusScan))
            list.Add(LineOf(line));
        output.Content.SetHtmlContent(list);
    }

    private Element LineOf(FileWords.Line line) => line.IsWarning
        ? new Element("li").Class("mc-checks__warning").Add(new Element("strong").Text(texts["file.warning"]), new Content(" " + line.Text))
        : new Element("li").Text(line.Text);
}
