using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>One answered question, as people read it.</summary>
public sealed record AnswerLine(string Key, string Label, string Value);

/// <summary>Answers of a form in words: option labels, dates as dd/MM/yyyy, communes by name, in the request's language.</summary>
public sealed class AnswerLines(AppDbContext db, Texts texts)
{
    private Dictionary<string, string>? areas;
    private string language = texts.Language;

    /// <summary>As <see cref="OfAsync"/> in Vietnamese, whoever reads it: for papers that are issued.</summary>
    public Task<IReadOnlyList<AnswerLine>> InVietnameseAsync(FormPage page, JsonObject answers, CancellationToken ct)
    {
        language = Texts.Vietnamese;
        return OfAsync(page, answers, ct);
    }

    /// <summary>The questions of a page that have an answer, in order; rows of a list are numbered.</summary>
    public async Task<IReadOnlyList<AnswerLine>> OfAsync(FormPage page, JsonObject answers, CancellationToken ct)
    {
        areas ??= await db.Areas.AsNoTracking().ToDictionaryAsync(a => a.Code, a => a.NameVi, ct);
        return [.. Lines(page.Components, answers, "")];
    }

    private IEnumerable<AnswerLine> Lines(IReadOnlyList<FormField> fields, JsonObject answers, string prefix)
    {
        foreach (var field in fields)
        {
            if (field.Type == FieldType.Group)
            {
                foreach (var line in Lines(field.Children, answers, prefix))
                    yield return line;
            }
            else if (AnswerPaths.Get(answers, field.Path) is JsonArray rows && field.Children.Count > 0)
            {
                foreach (var line in Rows(field, rows))
                    yield return line;
            }
            else if (field.IsInput && AnswerPaths.Get(answers, field.Path) is { } value && Say(field, value) is { Length: > 0 } said)
            {
                yield return new AnswerLine(field.Key, prefix + Pick(field.Label, field.LabelEn), said);
            }
        }
    }

    private IEnumerable<AnswerLine> Rows(FormField list, JsonArray rows)
    {
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is JsonObject row)
                foreach (var line in Lines(list.Children, row, $"{Pick(list.Label, list.LabelEn)} {i + 1}: "))
                    yield return line;
    }

    private string Say(FormField field, JsonNode value)
    {
        if (value is JsonArray several)
            return string.Join(", ", several.Where(v => v is not null).Select(v => Option(field, v!.ToString())));
        var text = value.ToString();
        if (field.Kind == "area")
            return areas!.GetValueOrDefault(text, text);
        if (text is "true" or "false" && field.Options.Count == 0)
            return texts.In(language, text == "true" ? "yes" : "no");
        if (field.Type == FieldType.FilePicker)
            return texts.In(language, "form.file.there");
        if (field.Kind == FieldKinds.LunarDate && LunarDates.Of(text) is { } lunar)
            return $"{texts.Date(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))} ({texts.In(language, lunar.IsLeapMonth ? "form.lunar.leap" : "form.lunar", lunar.Day, lunar.Month, lunar.Year)})";
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? texts.Date(on)
            : Option(field, text);
    }

    private string Option(FormField field, string value) =>
        field.Options.FirstOrDefault(o => o.Value == value) is { } option ? Pick(option.Label, option.LabelEn) : value;

    private string Pick(string vietnamese, string? english) =>
        language == Texts.English && !string.IsNullOrWhiteSpace(english) ? english : vietnamese;
}
