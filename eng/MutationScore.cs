// Reads a report of dotnet-stryker: a line a file, the score, and whether the canaries behaved.
// With a second name, a file of that name lists what no test noticed. Run by eng/mutation. The exit code is 1 when a canary did not behave: then the figures mean nothing.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Text.Json.Nodes;

var files = JsonNode.Parse(File.ReadAllText(args[0]))!["files"]!.AsObject();
var (noticed, all) = (0, 0);
var canaries = new List<string>();
foreach (var (path, file) in files)
{
    var states = file!["mutants"]!.AsArray().Select(m => m!["status"]!.ToString()).Where(s => s is "Killed" or "Timeout" or "Survived" or "NoCoverage").ToList();
    if (states.Count == 0) continue;
    if (Path.GetFileName(path) == "Canary.cs")
    {
        canaries.AddRange(states);
        continue;
    }
    var killed = states.Count(s => s is "Killed" or "Timeout");
    (noticed, all) = (noticed + killed, all + states.Count);
    var late = states.Count(s => s == "Timeout");
    Console.WriteLine($"{killed,5} of {states.Count,-5} {Path.GetFileName(path)}{(late > 0 ? $" ({late} never ended)" : "")}");
    if (args.Length > 1) File.AppendAllLines(args[1], Unnoticed(Path.GetFileName(path), file));
}

Console.WriteLine($"{noticed} of {all} noticed: {100.0 * noticed / Math.Max(1, all):0.0} %");
var sound = canaries is ["Killed", "Survived"];
Console.WriteLine(sound ? "the canaries behaved" : $"the canaries did not behave: {string.Join(", ", canaries)}");
return sound ? 0 : 1;

static IEnumerable<string> Unnoticed(string name, JsonNode file)
{
    var lines = file["source"]!.ToString().Split('\n');
    foreach (var mutant in file["mutants"]!.AsArray().Where(m => m!["status"]!.ToString() is "Survived" or "NoCoverage"))
    {
        var (start, end) = (mutant!["location"]!["start"]!, mutant["location"]!["end"]!);
        var (line, from) = ((int)start["line"]!, (int)start["column"]! - 1);
        var code = line == (int)end["line"]! ? lines[line - 1][from..((int)end["column"]! - 1)] : lines[line - 1][from..].Trim() + " ...";
        yield return $"{name}:{line} {code} => {string.Join(' ', mutant["replacement"]!.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
    }
}
