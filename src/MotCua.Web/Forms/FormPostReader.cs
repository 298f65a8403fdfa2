using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MotCua.Engines.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>What a posted page of a form says, exactly as typed.</summary>
/// <param name="Answers">Only questions that were on the posted page, so that a draft keeps what it has.</param>
/// <param name="StaysOnPage">A row of a list was added or taken away: show the page again.</param>
public sealed record FormEdit(JsonObject Answers, bool StaysOnPage);

/// <summary>
/// Reads a posted page of a form. Nothing typed is lost: what is not a date or a number stays as text for the validator to
/// name and for the page to show again.
/// </summary>
public static class FormPostReader
{
    /// <summary>Name of the buttons that add or remove rows: <c>add:list</c>, <c>remove:list:2</c>.</summary>
    public const string RowButton = "row-act";
    private const int MostRows = 50;

    public static FormEdit Read(FormPage page, IFormCollection form)
    {
        var answers = new JsonObject();
        ReadFields(page.Components, form, "", answers);
        return new FormEdit(answers, form.ContainsKey(RowButton));
    }

    private static void ReadFields(IEnumerable<FormField> fields, IFormCollection form, string prefix, JsonObject into)
    {
        foreach (var field in fields)
        {
            if (field.Type == FieldType.Group) ReadFields(field.Children, form, prefix, into);
            if (!field.IsInput || field.Disabled || field.ReadOnly || field.Type == FieldType.FilePicker) continue;
            if (Answer(field, form, prefix + field.Key) is { } answer) AnswerPaths.Set(into, field.Path, answer);
        }
    }

    private static JsonNode? Answer(FormField field, IFormCollection form, string name) => field.Type switch
    {
        FieldType.DynamicList => Asked(form, name) ? Rows(field, form, name) : null,
        FieldType.Date => Date(field, form, name),
        FieldType.Checkbox => Asked(form, name) ? JsonValue.Create(form[name].Contains("true")) : null,
        FieldType.Checklist or FieldType.TagList => Asked(form, name) ? Several(form, name) : null,
        _ => form.TryGetValue(name, out var typed) ? JsonValue.Create(typed.ToString()) : null
    };

    private static bool Asked(IFormCollection form, string name) => form.ContainsKey(name) || form.ContainsKey(FormNames.Asked(name));

    private static JsonArray Several(IFormCollection form, string name) =>
        new([.. form[name].OfType<string>().Select(value => (JsonNode)value)]);

    // Three boxes: yyyy-MM-dd when they make a date, else d/M/y just as typed; blank boxes are a blank answer.
    private static JsonNode? Date(FormField field, IFormCollection form, string name)
    {
        if (!form.ContainsKey(FormNames.Part(name, "day"))) return null;
        var parts = new DateParts { Day = form[FormNames.Part(name, "day")], Month = form[FormNames.Part(name, "month")], Year = form[FormNames.Part(name, "year")] };
        if (parts.IsBlank) return JsonValue.Create("");
        var calendar = field.Kind == FieldKinds.LunarDate ? form[FormNames.Part(name, "calendar")].ToString() : LunarDates.Solar;
        if (calendar is LunarDates.Lunar or LunarDates.LeapMonth) return JsonValue.Create(LunarDates.Read(parts.Day, parts.Month, parts.Year, calendar));
        if (parts.ToDate() is { } on) return JsonValue.Create(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return JsonValue.Create($"{parts.Day?.Trim()}/{parts.Month?.Trim()}/{parts.Year?.Trim()}");
    }

    private static JsonArray Rows(FormField list, IFormCollection form, string name)
    {
        var rows = new JsonArray();
        for (var place = 0; place < MostRows && form.ContainsKey(RowName(name, place)); place++)
        {
            var row = new JsonObject();
            ReadFields(list.Children, form, RowName(name, place) + ".", row);
            rows.Add((JsonNode)row);
        }

        var pressed = form[RowButton].ToString();
        if (!list.RowsMayChange) return rows;
        return pressed.Length == 0 ? WithoutBlank(rows) : ChangeRows(rows, name, pressed);
    }

    // A row in which nothing was written is how a person skips a list.
    private static JsonArray WithoutBlank(JsonArray rows) =>
        new([.. rows.Where(row => !IsBlank(row)).Select(row => row!.DeepClone())]);

    private static bool IsBlank(JsonNode? node) => node switch
    {
        null => true,
        JsonObject parts => parts.All(part => IsBlank(part.Value)),
        JsonArray items => items.All(IsBlank),
        JsonValue value => value.GetValueKind() is JsonValueKind.False || value.ToString().Length == 0,
        _ => false,
    };

    private static string RowName(string list, int place) => $"{list}[{place.ToString(CultureInfo.InvariantCulture)}]";

    private static JsonArray ChangeRows(JsonArray rows, string name, string pressed)
    {
        if (pressed == $"add:{name}" && rows.Count < MostRows) rows.Add((JsonNode)new JsonObject());
        var remove = $"remove:{name}:";
        if (pressed.StartsWith(remove, StringComparison.Ordinal)
            && int.TryParse(pressed.AsSpan(remove.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < rows.Count)
            rows.RemoveAt(place);
        return rows;
    }
}
