// Asks a host for its pages with 8 clients and prints, for each page, p50 and p95 of the time the server needed (the header
// Server-Timing, which a host sends with MotCua:ServerTiming=true) and the kilobytes of a page. Run by bench/pages.
// Search and tracking stay below the host's limits of requests a minute.
// usage: dotnet run bench/LoadPages.cs http://127.0.0.1:5190 [SECONDS A PAGE]
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

const int Clients = 8;
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: LoadPages ADDRESS [SECONDS]");
    return 2;
}

var root = new Uri(args[0]);
var length = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5);
Console.WriteLine("| Page | as | requests | p50 ms | p95 ms | KB | bar ms |");
Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
var failed = false;

var officers = new[] { ("chuyenvien.badinh", "restricted officer"), ("lanhdao.badinh", "leader of a ward"), ("motcua.badinh", "one-stop officer"), ("giamsat", "monitor of the city") };
var codes = new List<string>();
foreach (var (name, who) in officers)
{
    var desk = await Visitor.SignInAsync(root, "/office/sign-in", name);
    string[] lanes =
    [
        "view=work", "view=work&lane=mine", "view=work&lane=pool", "view=work&lane=waiting-answer", "view=work&lane=to-return",
        "view=work&lane=elsewhere", "view=deadline&lane=overdue", "view=deadline&lane=due-today", "view=deadline&lane=due-soon",
        "view=deadline&lane=later", "view=work&lane=all",
    ];
    foreach (var lane in lanes)
    {
        var first = await desk.TextAsync($"/office?{lane}");
        codes.AddRange(Regex.Matches(first, @"/office/dossiers/([^""/?]+)").Select(m => m.Groups[1].Value).Distinct().Take(15));
        await MeasureAsync($"worklist {lane.Replace("view=", "").Replace("&lane=", " ")}", who, desk, [$"/office?{lane}"], 15);
    }
    if (Next(await desk.TextAsync("/office?view=work&lane=all")) is { } second)
        await MeasureAsync("worklist all, second page", who, desk, [second], 15);
    var open = codes.Distinct().Where(c => c.Length > 0).Take(100).Select(c => $"/office/dossiers/{c}").ToList();
    if (open.Count > 0)
        await MeasureAsync("open a dossier", who, desk, open, 25);
    codes.Clear();
}

var anybody = new Visitor(root);
await MeasureAsync("portal home", "anybody", anybody, ["/"], 20);
await MeasureAsync("search", "anybody", anybody, ["/search?q=lam+giay+khai+sinh", "/search?q=mo+quan+an", "/search?q=k%E1%BA%BFt+h%C3%B4n"], 20, 500);
await MeasureAsync("list of procedures", "anybody", anybody, ["/procedures"], 20);
await MeasureAsync("procedure page", "anybody", anybody, ["/procedures/1.001193", "/procedures/1.000656"], 20);
await MeasureAsync("closures", "anybody", anybody, ["/closures"], 20);

// The sample citizen whom the seed gives a dozen dossiers: the first by identity number.
var citizen = await Visitor.SignInAsync(root, "/sign-in", "cong.dan10");
await MeasureAsync("my dossiers", "citizen", citizen, ["/dossiers"], 20);
var mine = Regex.Matches(await citizen.TextAsync("/dossiers"), @"/dossiers/([A-Z][^""/?]+)").Select(m => m.Value).Distinct().ToList();
await MeasureAsync("my dossier", "citizen", citizen, mine, 20);
var links = new List<string>();
foreach (var address in mine)
    links.AddRange(Regex.Matches(await citizen.TextAsync(address), @"/t/[^""]+").Select(m => m.Value));
if (links.Count > 0)
    await MeasureAsync("tracking by link", "anybody", anybody, links.Distinct().Where(l => l.Count(c => c == '/') == 3).ToList(), 20, 200);
await MeasureAsync("my papers", "citizen", citizen, ["/vault"], 20);
return failed ? 1 : 0;

async Task MeasureAsync(string page, string who, Visitor visitor, IReadOnlyList<string> addresses, int bar, int most = 5000)
{
    if (addresses.Count == 0)
        return;
    foreach (var address in addresses.Take(20))
        await visitor.AskAsync(address);
    var (times, bytes, next) = (new ConcurrentBag<double>(), 0L, 0);
    var watch = Stopwatch.StartNew();
    await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
    {
        while (watch.Elapsed < length && times.Count < most)
        {
            var (milliseconds, size) = await visitor.AskAsync(addresses[Interlocked.Increment(ref next) % addresses.Count]);
            times.Add(milliseconds);
            Interlocked.Exchange(ref bytes, size);
        }
    })));
    var sorted = times.Order().ToList();
    var (p50, p95) = (sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.95)]);
    failed |= p95 > bar;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {page} | {who} | {sorted.Count} | {p50:0.0} | {p95:0.0}{(p95 > bar ? " **over**" : "")} | {bytes / 1024.0:0} | {bar} |"));
}

static string? Next(string page) =>
    Regex.Match(page, @"href=""(/office\?[^""]*after=[^""]+)""") is { Success: true } m ? WebUtility.HtmlDecode(m.Groups[1].Value) : null;

/// <summary>A browser with its cookies.</summary>
internal sealed partial class Visitor
{
    private readonly HttpClient http;

    public Visitor(Uri root) => http = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = true, MaxConnectionsPerServer = 64, AutomaticDecompression = DecompressionMethods.None,
    }) { BaseAddress = root, Timeout = TimeSpan.FromMinutes(5) };

    public static async Task<Visitor> SignInAsync(Uri root, string page, string name)
    {
        var visitor = new Visitor(root);
        var token = Token().Match(await visitor.TextAsync(page)).Groups[1].Value;
        using var answer = await visitor.http.PostAsync($"{page}?handler=Demo", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["username"] = name, ["Back"] = page, ["_form"] = token,
        }));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{name} cannot sign in: {answer.StatusCode}.");
        return visitor;
    }

    public Task<string> TextAsync(string address) => http.GetStringAsync(address);

    public async Task<(double Milliseconds, long Bytes)> AskAsync(string address)
    {
        using var answer = await http.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{address} answers {answer.StatusCode}.");
        var timing = answer.Headers.TryGetValues("Server-Timing", out var values) ? values.First() : "";
        var time = Duration().Match(timing).Groups[1].Value;
        var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
        return (double.Parse(time, CultureInfo.InvariantCulture), bytes);
    }

    [GeneratedRegex(@"name=""_form""[^>]*value=""([^""]+)""")]
    private static partial Regex Token();

    [GeneratedRegex(@"dur=([0-9.]+)")]
    private static partial Regex Duration();
}
