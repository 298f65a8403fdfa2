using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MotCua.Engines.Forms;

namespace MotCua.Web.Forms;

/// <summary>What a posted page of a form says, exactly as typed.</summary>
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
        ReadInto(answers, page.Components, "", form);
        var act = form[RowButton].ToString().Split(':');
        if (act is ["add", var list] && answers[list] is JsonArray more && more.Count < MostRows)
            more.Add(new JsonObject());
        if (act is ["remove", var from, var at] && answers[from] is JsonArray rows
            && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < rows.Count)
            rows.RemoveAt(index);
        return new FormEdit(answers, act.Length > 1);
    }

    private static void ReadInto(JsonObject answers, IReadOnlyList<FormField> fields, string prefix, IFormCollection form)
    {
        foreach (var field in fields)
        {
            if (field.Type == FieldType.Group)
                ReadInto(answers, field.Children, prefix, form);
            else if (field.Type == FieldType.DynamicList)
                answers[field.Key] = Rows(field, form);
            else if (field.IsInput)
                answers[field.Key] = Value(field, prefix + field.Key, form);
        }
    }

    private static JsonArray Rows(FormField list, IFormCollection form)
    {
        var rows = new JsonArray();
        for (var i = 0; i < MostRows && form.ContainsKey($"{list.Key}[{i}]"); i++)
        {
            var row = new JsonObject();
            ReadInto(row, list.Children, $"{list.Key}[{i}].", form);
            rows.Add(row);
        }
        return rows;
    }

    private static JsonNode? Value(FormField field, string name, IFormCollection form) => field.Type switch
    {
        FieldType.Date => Date(name, form),
        FieldType.Checkbox => form[name].ToString() == "true",
        FieldType.Checklist or FieldType.TagList => new JsonArray([.. form[name].Where(v => v is { Length: > 0 }).Select(v => (JsonNode)v!)]),
        FieldType.Number => Number(form[name].ToString().Trim()),
        _ => form[name].ToString() is { Length: > 0 } text ? text.Trim() : null,
    };

    private static JsonNode? Number(string text)
    {
        if (text.Length == 0)
            return null;
        return decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : text;
    }

    /// <summary>Three boxes; <c>yyyy-MM-dd</c> when they make a date, else what was typed.</summary>
    private static JsonNode? Date(string name, IFormCollection form)
    {
        var parts = new Localisation.DateParts
        {
            Day = form[$"{name}-day"], Month = form[$"{name}-month"], Year = form[$"{name}-year"],
        };
        if (parts.IsBlank)
            return null;
        return parts.ToDate()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? $"{parts.Day}/{parts.Month}/{parts.Year}";
    }
}
