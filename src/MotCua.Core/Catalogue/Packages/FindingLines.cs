using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MotCua.Core.Catalogue;

/// <summary>Finds the line of a file on which the element of a finding stands.</summary>
internal static partial class FindingLines
{
    /// <summary>The same finding with its line, counted from 1; 0 when the element cannot be found in the text.</summary>
    public static PackageFinding Placed(PackageFinding finding, PackageFiles files) =>
        finding.Path.Length > 0 && files.Texts.TryGetValue(finding.File, out var text)
            ? finding with { Line = Find(finding.File, text, finding.Path) }
            : finding;

    private static int Find(string file, string text, string path) => file switch
    {
        PackageFiles.Sheet => InSheet(text, path),
        PackageFiles.Form => OfMatch(text, $"\"(key|id|path)\"\\s*:\\s*\"{Regex.Escape(path.Split('.')[0])}\""),
        PackageFiles.Process or PackageFiles.Rules => OfMatch(text, $"\\s(id|name)\\s*=\\s*\"{Regex.Escape(path)}\""),
        _ => OfMatch(text, $"^\"?{Regex.Escape(path)}\"?\\s*:"),
    };

    private static int OfMatch(string text, string pattern)
    {
        var match = Regex.Match(text, pattern, RegexOptions.Multiline);
        return match.Success ? 1 + text.AsSpan(0, match.Index).Count('\n') : 0;
    }

    private static int InSheet(string text, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException)
        {
            return 0;
        }
        return stream.Documents.Count == 1 ? Deepest(stream.Documents[0].RootNode, path) : 0;
    }

    /// <summary>The line of the deepest element of the path that is there.</summary>
    private static int Deepest(YamlNode root, string path)
    {
        var (node, line) = (root, 0);
        foreach (Match part in Part().Matches(path))
        {
            var next = part.Groups["item"].Success ? Item(node, part.Groups["item"].Value) : Member(node, part.Groups["name"].Value);
            if (next is null)
                break;
            (node, line) = (next.Value.Node, next.Value.Line);
        }
        return line;
    }

    private static (YamlNode Node, int Line)? Member(YamlNode node, string name) => node is YamlMappingNode map
        ? map.Children.Where(c => c.Key is YamlScalarNode { Value: { } key } && key == name)
            .Select(c => ((YamlNode, int)?)(c.Value, (int)c.Key.Start.Line)).FirstOrDefault()
        : null;

    /// <summary>An item of a list, by its code or id, or by its place counted from 0.</summary>
    private static (YamlNode Node, int Line)? Item(YamlNode node, string item)
    {
        if (node is not YamlSequenceNode list)
            return null;
        var found = list.Children.FirstOrDefault(c => Named(c, item))
            ?? (int.TryParse(item, out var index) ? list.Children.ElementAtOrDefault(index) : null);
        return found is null ? null : (found, (int)found.Start.Line);
    }

    private static bool Named(YamlNode node, string name) => node is YamlMappingNode map && map.Children.Any(c =>
        c.Key is YamlScalarNode { Value: "code" or "id" } && c.Value is YamlScalarNode { Value: { } value } && value == name);

    [GeneratedRegex(@"\[(?<item>[^\]]*)\]|(?<name>[^.\[\]]+)")]
    private static partial Regex Part();
}
