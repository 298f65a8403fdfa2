using System.Text.Json.Nodes;
using MotCua.Engines.Forms;

namespace MotCua.Core.Catalogue;

/// <summary>One file of two packages, compared.</summary>
/// <param name="Parts">The changed parts with their surroundings; empty when nothing changed.</param>
public sealed record FileComparison(string File, IReadOnlyList<IReadOnlyList<DiffLine>> Parts)
{
    public int Added => Parts.Sum(p => p.Count(l => l.Kind == DiffKind.Added));

    public int Removed => Parts.Sum(p => p.Count(l => l.Kind == DiffKind.Removed));
}

/// <summary>A draft against the version published last: in plain terms, and line by line.</summary>
public sealed record PackageComparison(IReadOnlyList<PackageChange> Changes, IReadOnlyList<FileComparison> Files)
{
    /// <param name="old">Null for a procedure that was never published: everything is new.</param>
    public static PackageComparison Of(ProcedurePackage? old, ProcedurePackage @new)
    {
        var before = old is null ? new PackageFiles(new Dictionary<string, string>()) : PackageFiles.Of(old);
        var after = PackageFiles.Of(@new);
        return new PackageComparison(
            old is null ? [] : PackageChanges.Between(old, @new),
            [.. PackageReader.Files.Select(f => new FileComparison(f, LineDiff.Parts(LineDiff.Of(Lines(f, before), Lines(f, after)))))]);
    }

    private static IReadOnlyList<string> Lines(string file, PackageFiles files)
    {
        if (!files.Texts.TryGetValue(file, out var text))
            return [];
        return file switch
        {
            PackageFiles.Process or PackageFiles.Rules => XmlLines.Of(text),
            PackageFiles.Form => PackageYaml.Indented(CanonicalJson.Write(JsonNode.Parse(text))).Split('\n'),
            _ => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'),
        };
    }
}
