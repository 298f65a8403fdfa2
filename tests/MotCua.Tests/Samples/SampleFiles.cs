using System.Globalization;
using CsvHelper;
using YamlDotNet.RepresentationModel;

namespace MotCua.Tests.Samples;

/// <summary>The files under <c>samples/</c> as they lie in the repository.</summary>
internal static class SampleFiles
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Packages =>
        Directory.GetDirectories(Path.Combine(Root, "procedures")).Order(StringComparer.Ordinal);

    public static IReadOnlyList<IDictionary<string, string>> City(string file)
    {
        using var reader = new CsvReader(new StreamReader(Path.Combine(Root, "city", file)), CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<dynamic>().Select(r => ((IDictionary<string, object>)r)
            .ToDictionary(c => c.Key, c => (string)c.Value))];
    }

    public static YamlMappingNode Yaml(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>The scalar under a key, or null when the key is absent.</summary>
    public static string? Value(this YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? value.ToString() : null;

    public static IEnumerable<YamlNode> List(this YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? (YamlSequenceNode)value : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MotCua.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("MotCua.slnx not found."), "samples");
    }
}
