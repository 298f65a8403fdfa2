using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Engines.Forms;
using MotCua.Web.Localisation;
using MotCua.Web.TagHelpers;

namespace MotCua.Web.Forms;

/// <summary>Writes fields of a form schema: one page of it, or a single field.</summary>
[HtmlTargetElement("mc-form-page", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("mc-form-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormPageTagHelper(Texts texts, FormLists lists) : TagHelper
{
    public FormPage? Page { get; set; }

    public FormField? Field { get; set; }

    public FormSchema Schema { get; set; } = null!;

    public JsonObject Answers { get; set; } = [];

    /// <summary>What conditions may name besides the answers.</summary>
    public JsonObject Variables { get; set; } = [];

    /// <summary>Faults to show beside the fields and in the summary.</summary>
    public IReadOnlyList<FormError> Errors { get; set; } = [];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var choices = await lists.ForAsync(Page?.Components ?? [Field!], ViewContext.HttpContext.RequestAborted);
        var result = FormValidator.Validate(Schema, Answers, null, Variables);
        var run = new FormPageRun(texts, new FieldRenderer(texts, Told(), result, choices), result);
        var written = new HtmlContentBuilder();
        foreach (var part in Page is null ? run.Write([Field!], Answers, "") : run.WritePage(Page, Answers)) written.AppendHtml(part);
        output.Content.SetHtmlContent(written);
    }

    /// <summary>The sentence of each fault; also put into the model state, so that the summary on top lists it.</summary>
    private Dictionary<string, string> Told()
    {
        var told = new Dictionary<string, string>();
        var own = Page is null ? null : Keys(Page.Components).ToHashSet(StringComparer.Ordinal);
        foreach (var error in Errors.Where(e => own is null || own.Contains(Last(e.Key))))
        {
            var sentence = FormErrorTexts.Say(texts, Schema, error);
            FieldOrder.Note(ViewContext, error.Key);
            if (told.TryAdd(error.Key, sentence))
                ViewContext.ViewData.ModelState.AddModelError(error.Key, sentence);
        }
        return told;
    }

    private static IEnumerable<string> Keys(IEnumerable<FormField> fields) =>
        fields.SelectMany(f => Keys(f.Children).Append(f.Key));

    private static string Last(string key) => key[(key.LastIndexOf('.') + 1)..];
}
