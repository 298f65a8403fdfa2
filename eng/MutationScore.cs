// Reads a report of dotnet-stryker: a line a file, the score, and whether the canaries behaved.
// Run by eng/mutation. The exit code is 1 when a canary did not behave: then the figures mean nothing.
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
    Console.WriteLine($"{killed,5} of {states.Count,-5} {Path.GetFileName(path)}");
}

Console.WriteLine($"{noticed} of {all} noticed: {100.0 * noticed / Math.Max(1, all):0.0} %");
var sound = canaries is ["Killed", "Survived"];
Console.WriteLine(sound ? "the canaries behaved" : $"the canaries did not behave: {string.Join(", ", canaries)}");
return sound ? 0 : 1;
