using System.Text.RegularExpressions;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Architecture;

/// <summary>The product's own source files, for rules that the compiler does not hold.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = Path.Combine(SampleWorld.RepositoryRoot, "src");

    /// <summary>C# files under a folder of <c>src/</c>, generated ones left out.</summary>
    public static IReadOnlyList<SourceFile> Under(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/Migrations/"))
            .Order(StringComparer.Ordinal).Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(Root, f))))];

    public static IReadOnlyList<SourceFile> All { get; } = Under("");

    /// <summary>Names after a namespace prefix that a file uses: <c>MotCua.Core.</c> gives modules.</summary>
    public static IEnumerable<string> Used(SourceFile file, string prefix) => Regex
        .Matches(WithoutComments(file.Text), $@"(?<!namespace ){Regex.Escape(prefix)}([A-Z]\w*)")
        .Select(m => m.Groups[1].Value).Distinct();

    public static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"^\s*///?.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}

/// <param name="Path">From <c>src/</c>, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().Count('\n');
}
