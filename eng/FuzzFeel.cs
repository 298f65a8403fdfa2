// Feeds damaged expressions and damaged decision tables to the rules engine: nothing but a refusal may come of it, soon.
// Run: dotnet run eng/FuzzFeel.cs [COUNT [SEED]]. Takes the expressions of the tests and the sample tables; one input in
// thirty is a table.
#:project ../src/MotCua.Engines/MotCua.Engines.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Diagnostics;
using System.Runtime.CompilerServices;
using MotCua.Engines.Rules;

var count = args.Length > 0 ? int.Parse(args[0]) : 1_000_000;
var seed = args.Length > 1 ? int.Parse(args[1]) : 1;
var random = new Random(seed);
string[] pieces = ["(", ")", "[", "]", "{", "}", "..", "\"", "\\", "@\"", "/*", "//", "->", "**", "instance of ", "function(x) ", "for i in 1..9 return ", "some x in l satisfies ", "\uD800", "\0", "?", "not(", "1e99", "partial[-1]", ", "];
var root = Path.Combine(Here(), "..");
var expressions = Directory.GetFiles(Path.Combine(root, "tests", "MotCua.Tests", "Engines", "Rules"), "Feel*Tests.cs").Order(StringComparer.Ordinal)
    .SelectMany(File.ReadLines).Where(line => line.Contains(" => ", StringComparison.Ordinal) && !line.Contains("public", StringComparison.Ordinal))
    .Select(line => line[..line.LastIndexOf(" => ", StringComparison.Ordinal)].Trim()).ToArray();
var tables = Directory.GetFiles(Path.Combine(root, "samples", "procedures"), "rules.dmn", SearchOption.AllDirectories)
    .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
var settings = FeelSettings.Standard with { Limits = FeelLimits.Standard with { Steps = 50_000, Time = TimeSpan.FromSeconds(1) } };

var (valid, refused, stopped, slowest) = (0, 0, 0, TimeSpan.Zero);
for (var i = 0; i < count; i++)
{
    var isTable = random.Next(30) == 0;
    var text = Damage(isTable ? tables[random.Next(tables.Length)] : Joined());
    var began = Stopwatch.GetTimestamp();
    try
    {
        if (isTable) Decide(DmnModel.Read(text));
        else Feel.Parse(text).Evaluate(new FeelContext { ["x"] = 1, ["l"] = new[] { 1, 2 } }, settings);
        valid++;
    }
    catch (Exception error) when (error is FeelSyntaxException or DmnReadException)
    {
        refused++;
    }
    catch (FeelLimitException)
    {
        stopped++;
    }
    catch (Exception error)
    {
        Console.Error.WriteLine($"input {i} of seed {seed}: {error}\n{text}");
        return 1;
    }
    var took = Stopwatch.GetElapsedTime(began);
    if (took > slowest) slowest = took;
}

Console.WriteLine($"{count} inputs, seed {seed}: {valid} valid, {refused} refused, {stopped} stopped at a limit, slowest {slowest.TotalMilliseconds:0} ms");
return 0;

void Decide(DmnModel model)
{
    foreach (var decision in model.Decisions) model.Evaluate(decision.Name, [], settings);
}

string Joined()
{
    var one = expressions[random.Next(expressions.Length)];
    return random.Next(3) == 0 ? one + pieces[random.Next(pieces.Length)] + expressions[random.Next(expressions.Length)] : one;
}

string Damage(string text)
{
    for (var n = random.Next(0, 4); n > 0; n--)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(12), text.Length - at);
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

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
