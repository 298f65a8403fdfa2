// Feeds damaged BPMN to the reader: nothing but a refusal may come of it, and quickly.
// Run: dotnet run eng/FuzzBpmn.cs [COUNT [SEED]]. Takes the sample processes, cuts, doubles, swaps and inserts pieces.
#:project ../src/MotCua.Engines/MotCua.Engines.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MotCua.Engines.Flow;

var count = args.Length > 0 ? int.Parse(args[0]) : 1_000_000;
var seed = args.Length > 1 ? int.Parse(args[1]) : 1;
var random = new Random(seed);
string[] pieces = ["<", ">", "/", "\"", "&#0;", "&x;", "<![CDATA[", "-->", "<!DOCTYPE a>", "\uD800", "\0", "id=\"start\"", "xmlns:b=\"\"", "<bpmn:subProcess id=\"q\">", "<bpmn:boundaryEvent id=\"z\" attachedToRef=\"start\"/>"];
var seeds = Directory.GetFiles(Path.Combine(Here(), "..", "samples", "procedures"), "process.bpmn", SearchOption.AllDirectories)
    .Order(StringComparer.Ordinal).Select(Model).ToArray();

var (read, refused, slowest) = (0, 0, TimeSpan.Zero);
for (var i = 0; i < count; i++)
{
    var text = Damage(seeds[random.Next(seeds.Length)]);
    var began = Stopwatch.GetTimestamp();
    try
    {
        var document = BpmnReader.ReadDocument(text);
        var process = BpmnReader.Choose(document);
        Subset.Check(process);
        read++;
    }
    catch (FlowException)
    {
        refused++;
    }
    catch (Exception error)
    {
        Console.Error.WriteLine($"input {i} of seed {seed}: {error}\n{text}");
        return 1;
    }
    var took = Stopwatch.GetElapsedTime(began);
    if (took > slowest) slowest = took;
}

Console.WriteLine($"{count} inputs, seed {seed}: {read} read, {refused} refused, slowest {slowest.TotalMilliseconds:0} ms");
return 0;

string Damage(string text)
{
    if (random.Next(2) == 0) return ExchangeWords(text);
    for (var n = random.Next(1, 4); n > 0; n--)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(40), text.Length - at);
        text = random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, pieces[random.Next(pieces.Length)]),
            _ => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
        };
    }
    return text;
}

// Damage that stays XML, so that it reaches what is behind the XML reader: words and attribute values change places.
string ExchangeWords(string text)
{
    var words = Regex.Matches(text, @"(?<=[:""])\w+(?=[\s""])");
    for (var n = random.Next(1, 5); n > 0; n--)
    {
        var (from, to) = (words[random.Next(words.Count)], words[random.Next(words.Count)]);
        text = text.Replace($"\"{from.Value}\"", $"\"{to.Value}\"").Replace($":{from.Value} ", $":{to.Value} ");
    }
    return text;
}

// The process without its diagram, which would take most of the damage.
static string Model(string path)
{
    var text = File.ReadAllText(path);
    var from = text.IndexOf("<bpmndi:BPMNDiagram", StringComparison.Ordinal);
    const string end = "</bpmndi:BPMNDiagram>";
    return from < 0 ? text : text.Remove(from, text.IndexOf(end, StringComparison.Ordinal) + end.Length - from);
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
