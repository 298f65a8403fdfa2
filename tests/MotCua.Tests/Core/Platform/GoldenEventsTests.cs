using System.Text.Json.Nodes;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

/// <summary>
/// A fact once written must be readable for ever: one example of each, kept as text. <c>MOTCUA_REWRITE_GOLDEN=1</c> adds the
/// missing ones and never touches one that exists.
/// </summary>
public sealed class GoldenEventsTests
{
    private static readonly string Folder =
        Path.Combine(SampleWorld.RepositoryRoot, "tests", "MotCua.Tests", "Core", "Platform", "GoldenEvents");

    public static TheoryData<string> Types => [.. EventTypes.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_fact_is_read_and_written_as_it_was(string type)
    {
        var file = Path.Combine(Folder, type + ".json");
        if (!File.Exists(file) && Environment.GetEnvironmentVariable("MOTCUA_REWRITE_GOLDEN") == "1")
            Add(file, type);
        File.Exists(file).ShouldBeTrue($"{type} has no golden example; run with MOTCUA_REWRITE_GOLDEN=1.");
        var golden = File.ReadAllText(file).TrimEnd('\n');
        var written = JournalJson.Write(JournalJson.Read(type, golden));
        written.ShouldBe(CanonicalJson.Write(JsonNode.Parse(golden)), "payloads are canonical JSON (RFC 8785)");
    }

    [Fact]
    public void No_fact_of_the_past_has_lost_its_class() =>
        Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f))
            .Except(EventTypes.All.Keys).ShouldBeEmpty();

    private static void Add(string file, string type)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(file, JournalJson.Write(ExampleEvent.Of(EventTypes.All[type])) + "\n");
    }
}
