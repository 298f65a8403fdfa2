using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using MotCua.Engines.Forms;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>
/// One walk through the components of a page. A question that depends on an answer beside it stands under that answer;
/// any other hidden question is left out. Works without script.
/// </summary>
internal sealed partial class FormPageRun(Texts texts, FieldRenderer fields, FormResult result)
{
    private readonly ShownRenderer shown = new(texts, result.Shown);

    /// <summary>The questions of a page, led by the button that Enter presses: it must move on, not add or remove a row.</summary>
    internal IEnumerable<IHtmlContent> WritePage(FormPage page, JsonObject answers)
    {
        if (HasRows(page.Components))
            yield return new Element("button").Attr("type", "submit").Class("govuk-visually-hidden").Attr("tabindex", "-1").Attr("aria-hidden", "true").Text("→");
        foreach (var part in Write(page.Components, answers, "")) yield return part;
    }

    private static bool HasRows(IEnumerable<FormField> fields) =>
        fields.Any(field => field.Type == FieldType.DynamicList || (field.Type == FieldType.Group && HasRows(field.Children)));

    internal IEnumerable<IHtmlContent> Write(IReadOnlyList<FormField> siblings, JsonObject answers, string prefix)
    {
        var placed = siblings.Select(field => (Field: field, Under: Parent(field, siblings))).ToList();
        foreach (var (field, _) in placed.Where(pair => pair.Under is null && !result.Hidden.Contains(prefix + pair.Field.Key)))
        {
            var nested = placed.Where(pair => pair.Under?.Parent == field).ToLookup(pair => pair.Under!.Value.Value, pair => pair.Field);
            if (Part(field, nested, answers, prefix) is { } part) yield return part;
        }
    }

    private IHtmlContent? Part(FormField field, ILookup<string, FormField> nested, JsonObject answers, string prefix) => field.Type switch
    {
        FieldType.Group => Group(field, answers, prefix),
        FieldType.DynamicList => List(field, answers, prefix),
        FieldType.Shown => shown.Write(field, prefix + field.Key),
        FieldType.Expression => null,
        _ when field.Disabled || field.ReadOnly || field.Type == FieldType.FilePicker => fields.Stated(field, answers, prefix),
        _ => fields.Question(field, answers, prefix, value => Nested(nested[value], answers, prefix))
    };

    private Content? Nested(IEnumerable<FormField> inside, JsonObject answers, string prefix)
    {
        var parts = inside.Select(field => fields.Question(field, answers, prefix, _ => null)).ToArray();
        return parts.Length == 0 ? null : Content.Of(parts);
    }

    private IHtmlContent Group(FormField group, JsonObject answers, string prefix)
    {
        var inside = Content.Of([.. Write(group.Children, answers, prefix)]);
        var label = texts.Pick(group.Label, group.LabelEn);
        if (label.Length == 0) return inside;
        return new Element("fieldset").Class("govuk-fieldset govuk-!-margin-bottom-6").Add(
            new Element("legend").Class("govuk-fieldset__legend govuk-fieldset__legend--m").Text(label), inside);
    }

    private Element List(FormField list, JsonObject answers, string prefix)
    {
        var name = prefix + list.Key;
        var label = texts.Pick(list.Label, list.LabelEn);
        var rows = AnswerPaths.Get(answers, list.Path) is JsonArray given
            ? given.Select(row => row as JsonObject ?? []).ToList()
            : [.. Enumerable.Range(0, list.StartRows).Select(_ => new JsonObject())];
        var block = new Element("div").Attr("id", FormNames.Id(name)).Class("govuk-form-group").Attr("tabindex", "-1").Add(
            new Element("h2").Class("govuk-heading-m").Text(label),
            fields.Hint(list), fields.ErrorOf(name),
            FieldRenderer.HiddenInput(FormNames.Asked(name), "1"));
        for (var place = 0; place < rows.Count; place++) block.Add(Row(list, label, name, place, rows[place]));
        return !list.RowsMayChange ? block : block.Add(RowButton("add:" + name, new Content(texts["form.rows.add", label])));
    }

    private Element Row(FormField list, string label, string name, int place, JsonObject row)
    {
        var title = texts["form.rows.title", label, place + 1];
        var number = place.ToString(CultureInfo.InvariantCulture);
        return new Element("fieldset").Class("govuk-fieldset mc-rows-group govuk-!-margin-bottom-6").Add(
            new Element("legend").Class("govuk-fieldset__legend govuk-fieldset__legend--s").Text(title),
            FieldRenderer.HiddenInput($"{name}[{number}]", "1"),
            Content.Of([.. Write(list.Children, row, $"{name}[{number}].")]),
            !list.RowsMayChange ? null : RowButton($"remove:{name}:{number}",
                Content.Of(new Content(texts["form.rows.remove"]), new Element("span").Class("govuk-visually-hidden").Text(": " + title))));
    }

    private static Element RowButton(string value, IHtmlContent text) => new Button
    {
        Text = text, Name = FormPostReader.RowButton, Value = value, Classes = "govuk-button--secondary"
    }.Render();

    // A question that is hidden unless a question beside it has one given answer stands under that answer.
    private static (FormField Parent, string Value)? Parent(FormField field, IReadOnlyList<FormField> siblings)
    {
        if (field.Hide is null || !field.IsInput || field.Type == FieldType.DynamicList) return null;
        var match = UnlessEqual().Match(field.Hide.Text);
        if (!match.Success) return null;
        var value = match.Groups["value"].Value;
        var parent = siblings.FirstOrDefault(one => one.Key == match.Groups["key"].Value && one.Type == FieldType.Radio && one.Hide is null);
        return parent?.Options.Any(option => option.Value == value) == true ? (parent, value) : null;
    }

    [GeneratedRegex("^\\s*(?<key>\\w+)\\s*!=\\s*\"(?<value>[^\"]+)\"\\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex UnlessEqual();
}
