using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

/// <summary>A page of <c>docs/</c> that is written from the code and must not lag behind it.</summary>
internal static class GeneratedPage
{
    /// <param name="name">File name under <c>docs/</c>.</param>
    /// <param name="key">Environment variable that, set to 1, writes the page anew.</param>
    public static void ShouldHold(string name, string text, string key)
    {
        var file = Path.Combine(SampleWorld.RepositoryRoot, "docs", name);
        if (Environment.GetEnvironmentVariable(key) == "1")
            File.WriteAllText(file, text);
        File.Exists(file).ShouldBeTrue($"docs/{name} is missing; run with {key}=1.");
        File.ReadAllText(file).ShouldBe(text, $"docs/{name} lags behind the code; run with {key}=1.");
    }
}
