using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MotCua.Engines.Forms;
using MotCua.Web.Components;
using MotCua.Web.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Tests.Web;

/// <summary>The first page of a form as its markup reads.</summary>
internal static class RenderedForm
{
    private static readonly Texts Texts = Texts.Load();
    private static readonly FormChoices Lists = new([new SelectOption("00004", "Phường Ba Đình")], [new SelectOption("001194000001", "Nguyễn Thị Mai")]);

    public static IDocument Of(FormSchema schema, JsonObject answers, IReadOnlyDictionary<string, string>? said = null, JsonObject? variables = null)
    {
        var result = FormValidator.Validate(schema, answers, null, variables);
        var fields = new FieldRenderer(Texts, said ?? new Dictionary<string, string>(), result, Lists);
        using var writer = new StringWriter();
        foreach (var part in new FormPageRun(Texts, fields, result).WritePage(schema.Pages[0], answers))
            part.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return new HtmlParser().ParseDocument($"<form>{writer}</form>");
    }
}
