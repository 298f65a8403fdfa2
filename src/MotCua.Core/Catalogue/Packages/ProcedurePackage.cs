using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MotCua.Core.Catalogue;

/// <summary>
/// A procedure as a package of standard files (sheet, form, process, rules, texts), read from a folder or from the
/// one JSON document a published version freezes.
/// </summary>
public sealed record ProcedurePackage
{
    public required ProcedureSheet Sheet { get; init; }

    /// <summary>form-js schema, JSON text.</summary>
    public required string Form { get; init; }

    /// <summary>BPMN 2.0 XML.</summary>
    public required string Process { get; init; }

    /// <summary>DMN 1.3 XML.</summary>
    public required string Rules { get; init; }
    public required IReadOnlyDictionary<string, string> TextsVi { get; init; }
    public required IReadOnlyDictionary<string, string> TextsEn { get; init; }

    /// <summary>A text of the package, or null when it has none under the key.</summary>
    public string? Text(string key, string language) =>
        (language == "en" ? TextsEn : TextsVi).GetValueOrDefault(key);
}

/// <summary>Reads a package folder.</summary>
public static class PackageReader
{
    /// <summary>The six files of every package.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["procedure.yaml", "form.json", "process.bpmn", "rules.dmn", "texts.vi.yaml", "texts.en.yaml"];

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyYaml())
        .Build();

    /// <exception cref="YamlDotNet.Core.YamlException">A file is not the YAML of a package; says line and column.</exception>
    /// <exception cref="FileNotFoundException">A file of the package is missing.</exception>
    public static ProcedurePackage Read(string folder) => new()
    {
        Sheet = Sheet(Text(folder, "procedure.yaml")),
        Form = Text(folder, "form.json"),
        Process = Text(folder, "process.bpmn"),
        Rules = Text(folder, "rules.dmn"),
        TextsVi = Texts(Text(folder, "texts.vi.yaml")),
        TextsEn = Texts(Text(folder, "texts.en.yaml")),
    };

    public static ProcedureSheet Sheet(string yaml) => Yaml.Deserialize<ProcedureSheet>(yaml);

    public static IReadOnlyDictionary<string, string> Texts(string yaml) =>
        Yaml.Deserialize<Dictionary<string, string>>(yaml) ?? [];

    private static string Text(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));
}

/// <summary>The frozen form of a package: one JSON document, the same text for the same package.</summary>
public static class PackageContent
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ProcedurePackage package) => JsonSerializer.Serialize(new Frozen(
        package.Sheet, JsonNode.Parse(package.Form)!, package.Process, package.Rules,
        new SortedDictionary<string, string>(package.TextsVi.ToDictionary(), StringComparer.Ordinal),
        new SortedDictionary<string, string>(package.TextsEn.ToDictionary(), StringComparer.Ordinal)), Options);

    /// <summary>SHA-256 of the frozen text, lower-case hex.</summary>
    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public static ProcedurePackage Read(string content)
    {
        var frozen = JsonSerializer.Deserialize<Frozen>(content, Options)!;
        return new ProcedurePackage
        {
            Sheet = frozen.Sheet,
            Form = frozen.Form.ToJsonString(Options),
            Process = frozen.Process,
            Rules = frozen.Rules,
            TextsVi = frozen.TextsVi,
            TextsEn = frozen.TextsEn,
        };
    }

    private sealed record Frozen(
        ProcedureSheet Sheet, JsonNode Form, string Process, string Rules,
        SortedDictionary<string, string> TextsVi, SortedDictionary<string, string> TextsEn);
}
