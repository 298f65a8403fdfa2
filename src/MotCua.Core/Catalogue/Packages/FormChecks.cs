using System.Text.Json;
using System.Text.Json.Nodes;
using MotCua.Engines.Forms;

namespace MotCua.Core.Catalogue;

/// <summary>Checks of <c>form.json</c> that belong to a procedure: pages, keys, both languages, kinds, roles.</summary>
internal static class FormChecks
{
    /// <summary>Types a page may show. Those that fetch from elsewhere (image, iframe, documentPreview) or act by script (button) are left out.</summary>
    private static readonly string[] Types =
    [
        "textfield", "textarea", "number", "datetime", "radio", "checkbox", "checklist", "select", "taglist", "text",
        "html", "dynamiclist", "group", "expression", "table", "separator", "spacer", "filepicker",
    ];

    private static readonly string[] Silent = ["group", "separator", "spacer", "expression"];

    private static readonly string[] Keyless = ["text", "html", "group", "table", "separator", "spacer"];

    private static readonly string[] ApplicantRoles =
        ["applicant.name", "applicant.id", "applicant.birthdate", "applicant.phone"];

    /// <summary>Checks the form and returns the keys of its answers; null when it cannot be read at all.</summary>
    public static IReadOnlySet<string>? Check(ProcedurePackage package, FindingList findings)
    {
        if (Parse(package.Form, findings) is not { } form)
            return null;
        var seen = new Seen();
        foreach (var page in Children(form))
        {
            if (Text(page, "type") != "group")
                findings.Add("form.not-page", Text(page, "id"), Text(page, "type"));
            Label(page, "label", findings);
            foreach (var field in Children(page))
                Field(field, seen.Keys, seen, package.Sheet, findings);
        }
        Roles(package.Sheet, seen.Roles, findings);
        Stated(package.Sheet, Children(form).Select(page => Text(page, "key")).ToHashSet(), findings);
        if (findings.Items.Count == 0)
            Runs(package.Form, findings);
        return seen.Keys.Concat(seen.Nested).ToHashSet();
    }

    private static void Stated(ProcedureSheet sheet, HashSet<string> pages, FindingList findings)
    {
        foreach (var page in sheet.Results.SelectMany(r => r.States).Where(p => !pages.Contains(p)))
            findings.Add("form.no-such-page", page, page);
    }

    private static JsonObject? Parse(string json, FindingList findings)
    {
        try
        {
            if (JsonNode.Parse(json) is JsonObject form)
                return form;
            findings.Add("package.json", "1:1", 1, 1);
        }
        catch (JsonException error)
        {
            var (line, column) = (error.LineNumber + 1 ?? 1, error.BytePositionInLine + 1 ?? 1);
            findings.Add("package.json", $"{line}:{column}", line, column);
        }
        return null;
    }

    /// <summary>What the form engine itself refuses: patterns, expressions, depth.</summary>
    private static void Runs(string json, FindingList findings)
    {
        try
        {
            FormSchema.Parse(json);
        }
        catch (FormSchemaException error)
        {
            findings.Add("form.invalid", error.Component, error.Code, error.Detail);
        }
    }

    private static void Field(JsonObject field, HashSet<string> keys, Seen seen, ProcedureSheet sheet, FindingList findings)
    {
        var (type, key) = (Text(field, "type"), Key(field));
        if (!Types.Contains(type))
            findings.Add("form.unknown-type", key, type);
        if (!Keyless.Contains(type) && key.Length == 0)
            findings.Add("form.no-key", Text(field, "id"));
        if (!Keyless.Contains(type) && key.Length > 0 && !keys.Add(key))
            findings.Add("form.duplicate-key", key, key);
        if (!Silent.Contains(type))
            Label(field, type switch { "text" => "text", "html" => "content", _ => "label" }, findings);
        Kind(field, findings);
        Slot(field, type, sheet, findings);
        if (Property(field, "motcua:role") is { } role)
            seen.Roles.Add(role);
        if (type is "radio" or "checklist" or "select" or "taglist")
            Options(field, findings);
        var inner = type == "group" ? keys : [];
        foreach (var child in Children(field))
            Field(child, inner, seen, sheet, findings);
        seen.Nested.UnionWith(inner);
    }

    private static void Label(JsonObject element, string member, FindingList findings)
    {
        if (Text(element, member).Length == 0 || string.IsNullOrWhiteSpace(Property(element, "motcua:label.en")))
            findings.Add("form.no-label", Key(element) is { Length: > 0 } key ? key : Text(element, "id"));
        foreach (var kind in new[] { "help", "why" })
            if (Property(element, $"motcua:{kind}.vi") is null != Property(element, $"motcua:{kind}.en") is null)
                findings.Add("form.no-label", $"{Key(element)}.{kind}");
    }

    private static void Kind(JsonObject field, FindingList findings)
    {
        if (Property(field, "motcua:kind") is { } kind && !SheetWords.FieldKinds.Contains(kind))
            findings.Add("form.unknown-kind", Key(field), kind, string.Join(", ", SheetWords.FieldKinds));
    }

    /// <summary>A file is always for a document of the procedure: it is handed in there, and inspected.</summary>
    private static void Slot(JsonObject field, string type, ProcedureSheet sheet, FindingList findings)
    {
        var isSlot = Property(field, "motcua:kind") == FieldKinds.FileSlot;
        var document = Property(field, "motcua:document") ?? "";
        if (isSlot != (type == "filepicker") || (isSlot && sheet.Documents.All(d => d.Code != document)))
            findings.Add("form.file-slot", Key(field), document);
    }

    private static void Options(JsonObject field, FindingList findings)
    {
        var options = (field["values"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var complete = options.Count > 0 && options.All(o =>
            Text(o, "value").Length > 0 && Text(o, "label").Length > 0 && Text(o, "labelEn").Length > 0);
        if (!complete || options.DistinctBy(o => Text(o, "value")).Count() != options.Count)
            findings.Add("form.no-options", Key(field));
    }

    private static void Roles(ProcedureSheet sheet, List<string> roles, FindingList findings)
    {
        foreach (var role in roles.Distinct().Where(r => !SheetWords.AnswerRoles.Contains(r)))
            findings.Add("form.unknown-role", "", role, string.Join(", ", SheetWords.AnswerRoles));
        var needed = SheetWords.LocalResolvers.Contains(sheet.Resolver.Kind) ? [.. ApplicantRoles, "place.area"] : ApplicantRoles;
        foreach (var role in needed.Where(r => roles.Count(x => x == r) != 1))
            findings.Add("form.role-needed", "", role);
    }

    private static IEnumerable<JsonObject> Children(JsonObject element) =>
        (element["components"] as JsonArray ?? []).OfType<JsonObject>();

    private static string Key(JsonObject element) =>
        Text(element, "key") is { Length: > 0 } key ? key : Text(element, "path");

    private static string Text(JsonObject element, string member) =>
        element[member] is JsonValue value ? value.ToString() : "";

    private static string? Property(JsonObject element, string name) =>
        (element["properties"] as JsonObject)?[name]?.ToString();

    /// <summary>Keys and roles met so far; keys inside a list are unique only within it.</summary>
    private sealed class Seen
    {
        public HashSet<string> Keys { get; } = [];
        public HashSet<string> Nested { get; } = [];
        public List<string> Roles { get; } = [];
    }
}
