using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>The rules of the sample procedures, as any reader of the packages would use them.</summary>
public class SampleRulesTests
{
    public static TheoryData<string> Packages => [.. Directory.EnumerateFiles(Folder(), "rules.dmn", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_case_can_be_reached_by_answers(string package)
    {
        var model = DmnModel.Read(File.ReadAllText(Path.Combine(Folder(), package, "rules.dmn")));
        var decision = model.FindDecision("case").ShouldNotBeNull();
        foreach (var input in decision.Inputs) (input.TypeName is "boolean" or "number" || input.AllowedValues.Count > 0).ShouldBeTrue($"{package}: {input.Name}");
        var reached = Answers(decision.Inputs, 0, []).Select(answers => model.Evaluate("case", new FeelContext(answers))).ToHashSet();
        var listed = File.ReadLines(Path.Combine(Folder(), package, "procedure.yaml")).Where(l => l.StartsWith("  - code: \"" + package + ".", StringComparison.Ordinal)).Select(l => l.Split('"')[1]);
        foreach (var code in listed) reached.ShouldContain(code);
    }

    private static IEnumerable<Dictionary<string, object?>> Answers(IReadOnlyList<DmnInput> inputs, int index, Dictionary<string, object?> chosen)
    {
        if (index == inputs.Count) return [new(chosen)];
        object[] values = inputs[index] switch
        {
            { AllowedValues: { Count: > 0 } listed } => [.. listed],
            { TypeName: "number" } => [0m, 1m, 2m, 5m, 10m, 100m, 1000m],
            _ => [true, false],
        };
        return values.SelectMany(value => Answers(inputs, index + 1, new(chosen) { [inputs[index].Name] = value }));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MotCua.slnx"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "samples", "procedures");
    }
}
