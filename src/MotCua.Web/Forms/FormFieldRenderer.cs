using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MotCua.Engines.Forms;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>Renders fields of a form schema with the components of the design system.</summary>
/// <param name="Answers">What was typed so far.</param>
/// <param name="Hidden">Keys that the answers hide.</param>
/// <param name="Errors">Sentences by field key.</param>
internal sealed class FormFieldRenderer(
    Texts texts, JsonObject answers, IReadOnlySet<string> hidden, IReadOnlyDictionary<string, string> errors,
    IReadOnlyList<SelectOption> areas)
{
    public void Render(IHtmlContentBuilder output, IReadOnlyList<FormField> fields, string prefix, JsonObject values)
    {
        foreach (var field in fields.Where(f => !hidden.Contains(prefix + f.Key)))
        {
            if (field.Type == FieldType.Group)
                Render(output, field.Children, prefix, values);
            else if (field.Type == FieldType.DynamicList)
                Rows(output, field);
            else if (field.Type == FieldType.Shown && texts.Pick(field.Text ?? "", field.TextEn) is { Length: > 0 } shown)
                output.AppendHtml(new Element("p").Class("govuk-body").Add(new Content(shown)));
            else if (field.IsInput)
                output.AppendHtml(Input(field, prefix + field.Key, values[field.Key]));
        }
    }

    private IHtmlContent Input(FormField field, string name, JsonNode? value) => field.Type switch
    {
        FieldType.TextArea => new TextArea
        {
            Name = name, Label = Label(field), Hint = Hint(field), Error = Error(name), ErrorWord = texts["error.word"],
            Value = value?.ToString(),
        }.Render(),
        FieldType.Date => Date(field, name, value?.ToString()),
        FieldType.Radio => Choices(field, name, false, [value?.ToString() ?? ""]),
        FieldType.Checklist or FieldType.TagList => Choices(field, name, true, Values(value)),
        FieldType.Checkbox => new ChoiceQuestion
        {
            Name = name, Many = true, Error = Error(name), ErrorWord = texts["error.word"],
            Choices = [new Choice("true", Label(field)!) { Checked = value?.ToString() == "true" }],
        }.Render(),
        FieldType.Select => Select(field, name, value?.ToString(), Options(field)),
        _ when field.Kind == "area" => Select(field, name, value?.ToString(), areas),
        _ => Text(field, name, value?.ToString()),
    };

    private IHtmlContent Text(FormField field, string name, string? value)
    {
        var (mode, fill, width) = field.Kind switch
        {
            "citizen-id" => ("numeric", null, "govuk-input--width-20"),
            "tax-code" => ("numeric", null, "govuk-input--width-20"),
            "phone" => ("tel", "tel", "govuk-input--width-20"),
            "email" => ("email", "email", null),
            _ when field.Type == FieldType.Number => ("decimal", null, "govuk-input--width-5"),
            _ => ((string?)null, (string?)null, (string?)null),
        };
        return new TextInput
        {
            Name = name, Label = Label(field), Hint = Hint(field), Error = Error(name), ErrorWord = texts["error.word"],
            Value = value, InputMode = mode, Autocomplete = fill, Classes = width,
        }.Render();
    }

    private IHtmlContent Select(FormField field, string name, string? value, IReadOnlyList<SelectOption> options) => new SelectInput
    {
        Name = name, Label = Label(field), Hint = Hint(field), Error = Error(name), ErrorWord = texts["error.word"],
        Value = value, Options = [new SelectOption("", texts["choose"]), .. options],
    }.Render();

    private IHtmlContent Choices(FormField field, string name, bool many, IReadOnlyList<string> chosen) => new ChoiceQuestion
    {
        Name = name, Many = many, Label = Label(field), Hint = Hint(field), Error = Error(name), ErrorWord = texts["error.word"],
        LabelClasses = "govuk-fieldset__legend--s",
        Choices = [.. Options(field).Select(o => new Choice(o.Value, new Content(o.Text)) { Checked = chosen.Contains(o.Value) })],
    }.Render();

    private IHtmlContent Date(FormField field, string name, string? value)
    {
        var (day, month, year) = Parts(value);
        return new DateInput
        {
            Name = name, Label = Label(field), LabelClasses = "govuk-fieldset__legend--s",
            Hint = Hint(field) ?? new Content(texts["date.hint"]), Error = Error(name), ErrorWord = texts["error.word"],
            Parts =
            [
                new($"{name}-day", texts["date.day"], day, false), new($"{name}-month", texts["date.month"], month, false),
                new($"{name}-year", texts["date.year"], year, true),
            ],
        }.Render();
    }

    /// <summary>Rows with buttons that add and remove, which work without scripts.</summary>
    private void Rows(IHtmlContentBuilder output, FormField list)
    {
        var name = texts.Pick(list.Label, list.LabelEn);
        var rows = answers[list.Key] as JsonArray ?? new JsonArray([.. Enumerable.Range(0, list.StartRows).Select(_ => (JsonNode)new JsonObject())]);
        for (var i = 0; i < rows.Count; i++)
        {
            var inside = new HtmlContentBuilder();
            inside.AppendHtml(new Element("input").Attr("type", "hidden").Attr("name", $"{list.Key}[{i}]").Attr("value", "1"));
            Render(inside, list.Children, $"{list.Key}[{i}].", rows[i] as JsonObject ?? []);
            inside.AppendHtml(Button($"remove:{list.Key}:{i}", texts["form.rows.remove"]));
            output.AppendHtml(new Element("fieldset").Class("govuk-fieldset", "mc-row").Add(
                new Element("legend").Class("govuk-fieldset__legend", "govuk-fieldset__legend--s")
                    .Add(new Content(texts["form.rows.title", name, i + 1])), inside));
        }
        output.AppendHtml(Button($"add:{list.Key}", texts["form.rows.add", name]));
    }

    private static Element Button(string act, string text) => new Element("button")
        .Class("govuk-button", "govuk-button--secondary").Attr("type", "submit").Attr("name", FormPostReader.RowButton)
        .Attr("value", act).Add(new Content(text));

    private Content? Label(FormField field) => new(field.Limits.Required || field.Limits.RequiredWhen is not null
        ? texts.Pick(field.Label, field.LabelEn)
        : $"{texts.Pick(field.Label, field.LabelEn)} {texts["optional"]}");

    /// <summary>How to answer, and why it is asked.</summary>
    private Content? Hint(FormField field)
    {
        var help = field.Help is null ? null : texts.Pick(field.Help, field.HelpEn);
        var why = field.Why is null ? null : $"{texts["form.why"]} {texts.Pick(field.Why, field.WhyEn)}";
        var joined = string.Join(' ', new[] { help, why }.OfType<string>().Where(t => t.Length > 0));
        return joined.Length == 0 ? null : new Content(joined);
    }

    private Content? Error(string name) => errors.TryGetValue(name, out var sentence) ? new Content(sentence) : null;

    private IReadOnlyList<SelectOption> Options(FormField field) =>
        [.. field.Options.Select(o => new SelectOption(o.Value, texts.Pick(o.Label, o.LabelEn)))];

    private static IReadOnlyList<string> Values(JsonNode? value) =>
        value is JsonArray several ? [.. several.Select(v => v?.ToString() ?? "")] : [];

    private static (string?, string?, string?) Parts(string? value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return ($"{on.Day}", $"{on.Month}", $"{on.Year}");
        return value?.Split('/') is [var day, var month, var year] ? (day, month, year) : (null, null, null);
    }
}
