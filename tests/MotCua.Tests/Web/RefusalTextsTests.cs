using System.Text.RegularExpressions;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Web;

/// <summary>Every refusal that Core can give has a sentence in both languages, and no sentence is left over.</summary>
public sealed partial class RefusalTextsTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_code_has_a_sentence(string language)
    {
        var texts = Directory.GetFiles(Path.Combine(SampleWorld.RepositoryRoot, "src", "MotCua.Web", "Texts"), $"*.{language}.yaml")
            .SelectMany(File.ReadLines).Select(l => l.Split(':')[0]).Where(k => k.StartsWith("refusal.", StringComparison.Ordinal))
            .Select(k => k["refusal.".Length..]).ToList();
        Codes().Except(texts).ShouldBeEmpty();
    }

    private static List<string> Codes() =>
    [
        .. Directory.GetFiles(Path.Combine(SampleWorld.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct(),
    ];

    [GeneratedRegex("new Refusal\\(\\s*\"([a-z-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
