using MotCua.Tck;

namespace MotCua.Tests.Engines.Rules;

/// <summary>The given part of the DMN Technology Compatibility Kit, scored by compliance level.</summary>
public class TckTests(ITestOutputHelper output)
{
    [Fact]
    public void Level_2_passes_completely() => Score("compliance-level-2").ShouldBe(1);

    [Fact]
    public void Level_3_passes_to_95_percent() => Score("compliance-level-3").ShouldBeGreaterThanOrEqualTo(0.95);

    private double Score(string level)
    {
        var vectors = Vectors();
        if (vectors is null)
        {
            Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "The test vectors are absent.");
            Assert.Skip("The DMN TCK vectors are not beside the repository and MOTCUA_SHARED is not set.");
        }
        var results = TckRunner.Run(Path.Combine(vectors!, level)).ToList();
        foreach (var (name, problem) in results.Where(r => r.Problem is not null)) output.WriteLine($"{name}: {problem}");
        var passed = results.Count(r => r.Problem is null);
        output.WriteLine($"{level}: {passed} of {results.Count} passed");
        results.Count.ShouldBeGreaterThan(0);
        return passed / (double)results.Count;
    }

    private static string? Vectors()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MotCua.slnx"))) folder = folder.Parent;
        string?[] places = [Environment.GetEnvironmentVariable("MOTCUA_SHARED"), folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared") : null];
        return places.OfType<string>().Select(place => Path.Combine(place, "vectors", "dmn-tck")).FirstOrDefault(Directory.Exists);
    }
}
