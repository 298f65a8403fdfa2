using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MotCua.Core.Catalogue;

/// <summary>Writes sheets and texts as YAML in the style of the package folders: what is empty is left out, pairs of languages stand on one line.</summary>
internal static partial class PackageYaml
{
    private const int LongestLine = 110;

    private static readonly ISerializer Yaml = new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyYaml())
        .DisableAliases()
        .WithQuotingNecessaryStrings()
        .ConfigureDefaultValuesHandling(
            DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitDefaults | DefaultValuesHandling.OmitEmptyCollections)
        .Build();

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ProcedureSheet sheet) => Tidy(Yaml.Serialize(sheet));

    /// <summary>One line a text; JSON strings are YAML strings.</summary>
    public static string Write(IReadOnlyDictionary<string, string> texts) => texts.Count == 0
        ? "{}\n"
        : string.Concat(texts.Select(t => $"{Key(t.Key)}: {JsonSerializer.Serialize(t.Value, Readable)}\n"));

    /// <summary>JSON on lines of its own, Vietnamese letters as they are.</summary>
    public static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(Readable) + "\n";

    private static string Key(string key) => PlainKey().IsMatch(key) ? key : JsonSerializer.Serialize(key, Readable);

    private static string Tidy(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        foreach (var child in root.Children.Values)
            Shorten(child);
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        stream.Save(new Emitter(writer, new EmitterSettings().WithIndentedSequences()), assignAnchors: false);
        return writer.ToString().Replace("...\n", "", StringComparison.Ordinal);
    }

    /// <summary>Short maps and lists of plain values go on one line; pairs of languages that are both empty go away.</summary>
    private static void Shorten(YamlNode node)
    {
        if (node is YamlMappingNode map)
        {
            foreach (var (key, _) in map.Children.Where(c => c.Value is YamlMappingNode inner && IsBlank(inner)).ToList())
                map.Children.Remove(key);
            foreach (var child in map.Children.Values)
                Shorten(child);
            map.Style = IsShort(map.Children.SelectMany(c => new[] { c.Key, c.Value })) ? MappingStyle.Flow : MappingStyle.Block;
        }
        if (node is not YamlSequenceNode list)
            return;
        foreach (var child in list.Children)
            Shorten(child);
        list.Style = IsShort(list.Children) ? SequenceStyle.Flow : SequenceStyle.Block;
    }

    private static bool IsBlank(YamlMappingNode map) =>
        map.Children.Count > 0 && map.Children.Values.All(v => v is YamlScalarNode { Value: "" });

    private static bool IsShort(IEnumerable<YamlNode> nodes) =>
        nodes.All(n => n is YamlScalarNode) && nodes.Sum(n => ((YamlScalarNode)n).Value?.Length + 2 ?? 2) <= LongestLine;

    [GeneratedRegex(@"^[A-Za-z][\w.-]*$")]
    private static partial Regex PlainKey();
}

/// <summary>Dates of a sheet: year-month-day.</summary>
internal sealed class DateOnlyYaml : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer root)
    {
        var scalar = (Scalar)parser.Current!;
        parser.MoveNext();
        return DateOnly.ParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer root) =>
        emitter.Emit(new Scalar(((DateOnly)value!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
