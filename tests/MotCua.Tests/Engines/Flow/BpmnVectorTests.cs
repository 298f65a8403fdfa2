using MotCua.Tck;

namespace MotCua.Tests.Engines.Flow;

/// <summary>The given BPMN models: nothing is lost in a round trip, and the executable ones do what their names say.</summary>
public class BpmnVectorTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_model_survives_a_round_trip()
    {
        var results = BpmnRunner.Run(Vectors("bpmn-miwg")).Concat(BpmnRunner.Run(Vectors("bpmn-executable"))).ToList();
        results.Count.ShouldBeGreaterThan(0);
        results.Where(r => r.Problem is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_executable_model_behaves_as_its_name_says()
    {
        var results = FlowRunner.Run(Vectors("bpmn-executable")).ToList();
        foreach (var (name, _, report) in results) output.WriteLine($"{name}: {report}");
        results.Count.ShouldBeGreaterThan(0);
        results.Where(r => !r.Passed).ShouldBeEmpty();
    }

    private static string Vectors(string kind)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MotCua.slnx"))) folder = folder.Parent;
        string?[] places = [Environment.GetEnvironmentVariable("MOTCUA_SHARED"), folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared") : null];
        var found = places.OfType<string>().Select(p => Path.Combine(p, "vectors", kind)).FirstOrDefault(Directory.Exists);
        if (found is not null) return found;
        Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "The test vectors are absent.");
        Assert.Skip("The BPMN vectors are not beside the repository and MOTCUA_SHARED is not set.");
        return "";
    }
}
