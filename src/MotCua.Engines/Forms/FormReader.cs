using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>Reads a form-js schema; everything that could fail while a person fills the form fails here.</summary>
internal sealed class FormReader
{
    private const int MaxDepth = 12;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    internal static FormSchema Read(string json)
    {
        JsonNode? root;
        try { root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 64, AllowDuplicateProperties = false }); }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException) { throw new FormSchemaException("", "not-json", wrong.Message, wrong); }
        if (root is not JsonObject form || form["components"] is not JsonArray components)
            throw new FormSchemaException("", "not-json", "no list of components");
        if (!WholeText.IsIn(root)) throw new FormSchemaException("", "not-json", "a text has half a character");
        return new FormSchema(new FormReader().Pages(components));
    }

    private List<FormPage> Pages(JsonArray components)
    {
        var fields = Fields(components, [], 0);
        var pages = new List<FormPage>();
        var loose = fields.Where(field => field.Type != FieldType.Group).ToList();
        if (loose.Count > 0)
            pages.Add(new FormPage("page", new FormField { Key = "page", Type = FieldType.Group, TypeName = "group", Children = loose }));
        pages.AddRange(fields.Where(field => field.Type == FieldType.Group).Select(group => new FormPage(group.Key, group)));
        return pages;
    }

    private List<FormField> Fields(JsonArray components, IReadOnlyList<string> path, int depth)
    {
        if (depth > MaxDepth) throw new FormSchemaException("", "too-deep", $"more than {MaxDepth} levels");
        return [.. components.Select((node, place) => node is JsonObject component
            ? Field(new Component(component, place), path, depth)
            : throw new FormSchemaException($"#{place}", "not-json", "not a component"))];
    }

    private FormField Field(Component c, IReadOnlyList<string> path, int depth)
    {
        var type = FieldTypes.Of(c);
        var key = KeyOf(c, type);
        var own = OwnPath(c, type, path, key);
        return new FormField
        {
            Key = key,
            Type = type,
            TypeName = c.Text("type")!,
            Kind = c.Property("kind") ?? KindOf(c),
            Role = c.Property("role"),
            Label = c.Text("label") ?? c.Text("dateLabel") ?? c.Text("timeLabel") ?? "",
            LabelEn = c.Property("label.en"),
            Help = c.Property("help.vi") ?? c.Text("description"),
            HelpEn = c.Property("help.en"),
            Why = c.Property("why.vi"),
            WhyEn = c.Property("why.en"),
            Text = FormText.Parse(c, c.Text("text") ?? c.Text("content")),
            TextEn = FormText.Parse(c, c.Property("text.en")),
            Table = c.Text("type") == "table" ? FormTable.Read(c) : null,
            Document = c.Property("document"),
            Prefix = c.Inner("appearance")?.Text("prefixAdorner"),
            Suffix = c.Inner("appearance")?.Text("suffixAdorner"),
            Limits = LimitsReader.Read(c, type),
            Options = Options(c),
            OptionsKey = c.Text("valuesKey"),
            OptionsExpression = c.Expression("valuesExpression"),
            Hide = c.Inner("conditional")?.Expression("hide"),
            Computed = type == FieldType.Expression ? c.Expression("expression") : null,
            Disabled = c.Flag("disabled"),
            ReadOnly = c.Flag("readonly"),
            RowsMayChange = !c.Denies("allowAddRemove"),
            Default = c.Json["defaultValue"]?.ToJsonString(),
            Children = c.Json["components"] is JsonArray inner ? Children(inner, type, own, depth) : [],
            Path = own,
            StartRows = (int)Math.Clamp(c.Number("defaultRepetitions") ?? 1, 0, 20)
        };
    }

    // Keys inside rows need only be unique within their row: each list counts its own.
    private List<FormField> Children(JsonArray inner, FieldType type, IReadOnlyList<string> own, int depth) =>
        type == FieldType.DynamicList ? new FormReader().Fields(inner, [], depth + 1) : Fields(inner, type == FieldType.Group ? own : [], depth + 1);

    private string KeyOf(Component c, FieldType type)
    {
        var key = type == FieldType.DynamicList ? c.Text("path") ?? c.Text("key") : c.Text("key");
        if (type is FieldType.Group or FieldType.Shown) return key ?? c.Text("id") ?? c.Name;
        if (string.IsNullOrEmpty(key)) throw new FormSchemaException(c.Name, "no-key", "");
        if (!_keys.Add(key)) throw new FormSchemaException(c.Name, "duplicate-key", key);
        return key;
    }

    private static IReadOnlyList<string> OwnPath(Component c, FieldType type, IReadOnlyList<string> path, string key) => type switch
    {
        FieldType.Group when c.Text("path") is { Length: > 0 } groupPath => [.. path, .. groupPath.Split('.')],
        FieldType.Group or FieldType.Shown => path,
        _ => [.. path, .. key.Split('.')]
    };

    /// <summary>The kinds that form-js itself knows.</summary>
    private static string? KindOf(Component c) => c.Inner("validate")?.Text("validationType") switch
    {
        "email" => FieldKinds.Email,
        "phone" => FieldKinds.Phone,
        _ => null
    };

    private static List<FormOption> Options(Component c) =>
        c.Json["values"] is not JsonArray values ? [] :
        [.. values.OfType<JsonObject>().Select(value => new Component(value, 0)).Select(o =>
            FormOption.Of(o.Json["value"], o.Text("label"), o.Text("labelEn") ?? o.Property("label.en")))];
}

/// <summary>Types by their names in the schema.</summary>
internal static class FieldTypes
{
    private static readonly Dictionary<string, FieldType> Names = new(StringComparer.Ordinal)
    {
        ["textfield"] = FieldType.TextField, ["textarea"] = FieldType.TextArea, ["number"] = FieldType.Number,
        ["radio"] = FieldType.Radio, ["checkbox"] = FieldType.Checkbox, ["checklist"] = FieldType.Checklist,
        ["select"] = FieldType.Select, ["taglist"] = FieldType.TagList, ["filepicker"] = FieldType.FilePicker,
        ["expression"] = FieldType.Expression, ["dynamiclist"] = FieldType.DynamicList, ["group"] = FieldType.Group,
        ["text"] = FieldType.Shown, ["html"] = FieldType.Shown, ["table"] = FieldType.Shown, ["image"] = FieldType.Shown,
        ["separator"] = FieldType.Shown, ["spacer"] = FieldType.Shown, ["iframe"] = FieldType.Shown,
        ["button"] = FieldType.Shown, ["documentPreview"] = FieldType.Shown
    };

    internal static FieldType Of(Component c)
    {
        var name = c.Text("type") ?? "";
        if (name == "datetime") return c.Text("subtype") switch { "time" => FieldType.Time, "datetime" => FieldType.DateTime, _ => FieldType.Date };
        return Names.TryGetValue(name, out var type) ? type : throw new FormSchemaException(c.Name, "unknown-type", name);
    }
}

/// <summary>Reads <c>validate</c> and the checks among our own properties.</summary>
internal static class LimitsReader
{
    // As many as a decimal can hold.
    private const int MostDecimals = 28;

    internal static FieldLimits Read(Component c, FieldType type)
    {
        var v = c.Inner("validate");
        return new FieldLimits
        {
            Required = v?.Flag("required") ?? false,
            RequiredWhen = c.PropertyExpression("required"),
            MinLength = Count(v?.Number("minLength"), int.MaxValue),
            MaxLength = Count(v?.Number("maxLength"), int.MaxValue),
            Pattern = Pattern(c, v?.Text("pattern")),
            Min = v?.Number("min"),
            Max = v?.Number("max"),
            MinExpression = v?.ExpressionText("min") ?? c.PropertyExpression("min"),
            MaxExpression = v?.ExpressionText("max") ?? c.PropertyExpression("max"),
            Decimals = type == FieldType.Number ? Count(c.Number("decimalDigits"), MostDecimals) : null,
            NotPast = c.Flag("disallowPassedDates"),
            Check = Check(c)
        };
    }

    private static int? Count(decimal? number, int most) => number is { } count ? (int)Math.Clamp(count, 0, most) : null;

    private static Regex? Pattern(Component c, string? pattern)
    {
        if (string.IsNullOrEmpty(pattern)) return null;
        try { return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant); }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            throw new FormSchemaException(c.Name, "bad-pattern", wrong.Message, wrong);
        }
    }

    private static FieldCheck? Check(Component c) => c.PropertyExpression("check") is not { } expression
        ? null
        : new FieldCheck(expression, c.Property("check.vi") ?? "", c.Property("check.en") ?? c.Property("check.vi") ?? "");
}

/// <summary>One component's JSON with typed reading.</summary>
internal sealed class Component(JsonObject json, int place, string? owner = null)
{
    internal JsonObject Json => json;

    internal string Name => owner ?? Text("id") ?? Text("key") ?? $"#{place}";

    internal string? Text(string name) => json[name] switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => null
    };

    internal bool Flag(string name) => json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    internal bool Denies(string name) => json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.False;

    internal decimal? Number(string name) =>
        decimal.TryParse(Text(name), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    internal Component? Inner(string name) => json[name] is JsonObject inner ? new Component(inner, place, Name) : null;

    internal string? Property(string name) => Inner("properties")?.Text("motcua:" + name) is { Length: > 0 } text ? text : null;

    internal FeelExpression? Expression(string name) => Parse(Text(name));

    /// <summary>An expression where a plain value may stand too: only texts that begin with <c>=</c>.</summary>
    internal FeelExpression? ExpressionText(string name) => Text(name) is { } text && text.StartsWith('=') ? Parse(text) : null;

    internal FeelExpression? PropertyExpression(string name) => Parse(Property(name));

    internal FeelExpression? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        try { return Feel.Parse(text.TrimStart().TrimStart('=')); }
        catch (FeelSyntaxException wrong) { throw new FormSchemaException(Name, "bad-expression", wrong.Message, wrong); }
    }
}
