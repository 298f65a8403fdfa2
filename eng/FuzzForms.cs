// Feeds damaged forms and damaged answers to the form engine: nothing but a refusal may come of it, and quickly.
// Run: dotnet run eng/FuzzForms.cs [COUNT [SEED]]. Takes the sample forms, cuts, doubles, swaps and inserts pieces.
#:project ../src/MotCua.Engines/MotCua.Engines.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MotCua.Engines.Forms;
using MotCua.Engines.Rules;

var count = args.Length > 0 ? int.Parse(args[0]) : 1_000_000;
var seed = args.Length > 1 ? int.Parse(args[1]) : 1;
var random = new Random(seed);
string[] pieces = ["{", "}", "[", "]", ",", "\"", "null", "1e400", "-1", "\\uD800", "\"components\":[]", "\"key\":\"a.b.c\"", "\"type\":\"table\",\"dataSource\":\"=a\"", "\"conditional\":{\"hide\":\"=not(a)\"}", "\"text\":\"{{a}}\"", "\"validate\":{\"pattern\":\"(a+)+$\"}", "\"valuesExpression\":\"=a\"", "\"readonly\":true", "\"defaultValue\":[{}]"];
string[] kinds = ["textfield", "textarea", "number", "datetime", "radio", "checkbox", "checklist", "select", "taglist", "filepicker", "expression", "dynamiclist", "group", "text", "html", "table"];
JsonNode?[] typed = ["", "x", "001194000001", 12.5m, true, "2026-02-30", "2026-02-28", "1.250,5", "\uD83D\uDC0E", new string('a', 3000), new JsonArray("a", 1, null), new JsonObject { ["a"] = 1 }, null];
var seeds = Directory.GetFiles(Path.Combine(Here(), "..", "samples", "procedures"), "form.json", SearchOption.AllDirectories)
    .Order(StringComparer.Ordinal).SelectMany(Pages).Append(Vocabulary()).ToArray();

var (read, refused, slowest) = (0, 0, TimeSpan.Zero);
for (var i = 0; i < count; i++)
{
    var text = Damage(seeds[random.Next(seeds.Length)]);
    var began = Stopwatch.GetTimestamp();
    try
    {
        var form = FormSchema.Parse(text);
        CanonicalJson.Hash(FormValidator.Validate(form, Answers(form)).Answers);
        JsonSchemaExport.Export(form).ToJsonString();
        read++;
    }
    catch (Exception error) when (error is FormSchemaException or FeelLimitException)
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

JsonObject Answers(FormSchema form)
{
    var answers = new JsonObject();
    foreach (var field in form.Fields.Where(f => f.Path.Count > 0))
        AnswerPaths.Set(answers, field.Path, field.Children.Count > 0 ? new JsonArray(Row(field), Row(field)) : Answer(field));
    return answers;
}

JsonObject Row(FormField list)
{
    var row = new JsonObject();
    foreach (var field in list.Children.Where(f => f.Path.Count > 0)) AnswerPaths.Set(row, field.Path, Answer(field));
    return row;
}

JsonNode? Answer(FormField field) => field.Options.Count > 0 && random.Next(2) == 0
    ? JsonValue.Create(field.Options[random.Next(field.Options.Count)].Value)
    : typed[random.Next(typed.Length)]?.DeepClone();

string Damage(string text)
{
    if (random.Next(3) > 0) return ExchangeWords(text);
    for (var n = random.Next(1, 3); n > 0; n--)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(30), text.Length - at);
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

// Damage that stays JSON: texts change places, types change, members are put in.
string ExchangeWords(string text)
{
    var words = Regex.Matches(text, "\"[^\"\\\\]*\"");
    for (var n = random.Next(1, 5); n > 0; n--)
    {
        var word = words[random.Next(words.Count)].Value;
        text = random.Next(3) switch
        {
            0 => ReplaceFirst(text, word, words[random.Next(words.Count)].Value),
            1 => ReplaceFirst(text, "\"textfield\"", $"\"{kinds[random.Next(kinds.Length)]}\""),
            _ => ReplaceFirst(text, "\"label\":", pieces[random.Next(11, pieces.Length)] + ",\"label\":"),
        };
    }
    return text;
}

string ReplaceFirst(string text, string old, string by)
{
    var at = text.IndexOf(old, random.Next(text.Length), StringComparison.Ordinal);
    return at < 0 ? text : text.Remove(at, old.Length).Insert(at, by);
}

// One form a page, so that much of each is damaged.
static IEnumerable<string> Pages(string path) => ((JsonArray)JsonNode.Parse(File.ReadAllText(path))!["components"]!)
    .Select(page => new JsonObject { ["components"] = new JsonArray(page!.DeepClone()) }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

string Vocabulary()
{
    const string Each = """{"type":"TYPE","id":"iN","key":"kN","label":"L","text":"{{k0}}","expression":"=k0","components":[{"type":"textfield","id":"j","key":"a","label":"A"}]}""";
    var all = kinds.Select((kind, i) => Each.Replace("TYPE", kind).Replace("iN", $"i{i}").Replace("kN", $"k{i}"));
    return $"{{\"components\":[{string.Join(',', all)}]}}";
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
