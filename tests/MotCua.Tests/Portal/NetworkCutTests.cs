using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Documents;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>
/// A thousand people, half of them on each engine, submit over real sockets while the line is cut at random: in front of the body, inside it, before the
/// answer, inside the answer, and twice at once. Nothing may be lost, doubled or empty, and what the person was shown as sent
/// is what the officer has, file by file.
/// </summary>
public sealed class NetworkCutTests(NetworkCutTests.Line line) : IClassFixture<NetworkCutTests.Line>
{
    private const int AtOnce = 4;
    private const int Seed = 20261124;

    /// <summary>Receipts are compared for one in so many, files opened for one in four of those.</summary>
    private const int Every = 5;

    /// <summary>On each of the two engines: a thousand in every full run of the tests.</summary>
    private const int Runs = 500;

    [Fact]
    public async Task Cuts_lose_nothing_double_nothing_and_empty_nothing()
    {
        var drafts = await line.DraftsAsync(Runs);
        var codes = new string[Runs];
        await Parallel.ForAsync(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, ct) =>
            codes[i] = await SubmitAsync(drafts[i], new Random(Seed + i), ct));
        codes.Distinct().Count().ShouldBe(Runs, "nothing is lost");
        var dossiers = await line.Web.ReadAsync(db => db.Dossiers.AsNoTracking().AsSplitQuery().Include(d => d.Attachments).Include(d => d.Answers)
            .Where(d => d.DraftId != null).ToListAsync());
        dossiers.Count.ShouldBe(Runs, "nothing is doubled");
        dossiers.Select(d => d.DraftId!.Value).ShouldBe(drafts, ignoreOrder: true);
        dossiers.ShouldAllBe(d => d.Attachments.Count == 2 && d.Answers.Count == 1 && d.Answers[0].Content.Contains("Nguyễn Thị Mai"), "nothing is empty");
        await ReceiptsAgreeAsync(dossiers);
        await OfficerHasThemAsync(dossiers);
    }

    /// <summary>What the person keeps as a receipt names what the desk has.</summary>
    private async Task ReceiptsAgreeAsync(IReadOnlyList<Dossier> dossiers)
    {
        foreach (var dossier in dossiers.Where((_, i) => i % Every == 0))
        {
            var receipt = JsonNode.Parse(await line.Citizen.GetStringAsync($"/dossiers/{dossier.Code}/receipt"))!;
            receipt["answersSha256"]!.GetValue<string>().ShouldBe(dossier.Answers[0].Hash);
            receipt["files"]!.AsArray().Select(f => ((string)f!["sha256"]!, (long)f["size"]!))
                .ShouldBe(dossier.Attachments.Select(a => (a.FileHash, a.Size)), ignoreOrder: true);
        }
    }

    private async Task OfficerHasThemAsync(IReadOnlyList<Dossier> dossiers)
    {
        foreach (var dossier in dossiers.Where((_, i) => i % (4 * Every) == 0))
        {
            var shown = await line.Citizen.GetStringAsync($"/dossiers/{dossier.Code}/filed");
            foreach (var file in dossier.Attachments)
            {
                shown.ShouldContain(file.FileHash[..12]);
                var bytes = await line.Officer.GetByteArrayAsync($"/office/dossiers/{dossier.Code}/files/{file.Id}");
                Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(file.FileHash);
            }
        }
    }

    /// <summary>Presses the button again after every cut, as people do, until an answer has come.</summary>
    private async Task<string> SubmitAsync(Guid draft, Random random, CancellationToken ct)
    {
        await line.CutAsync(draft, random, ct);
        if (random.Next(4) == 0)
            await line.CutAsync(draft, random, ct);
        if (random.Next(8) > 0)
            return await line.AnswerAsync(draft, ct);
        var both = await Task.WhenAll(line.AnswerAsync(draft, ct), line.AnswerAsync(draft, ct));
        both[0].ShouldBe(both[1]);
        return both[0];
    }

    /// <summary>The whole host behind a real socket, a person with many complete drafts, and an officer.</summary>
    public sealed class Line : WebFixture
    {
        private string cookies = "";
        private string token = "";

        public Line Web => this;
        public HttpClient Citizen { get; private set; } = null!;
        public HttpClient Officer { get; private set; } = null!;
        private Uri Address { get; set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Factory.UseKestrel(0);
            Factory.StartServer();
            Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
            (Citizen, var jar) = await SignInOverLineAsync("/sign-in", SampleUsers.Citizen);
            (Officer, _) = await SignInOverLineAsync("/office/sign-in", SampleUsers.Receiver);
            cookies = string.Join("; ", jar.GetCookies(Address).Select(c => $"{c.Name}={c.Value}"));
        }

        public override async ValueTask DisposeAsync()
        {
            Citizen.Dispose();
            Officer.Dispose();
            await base.DisposeAsync();
            GC.SuppressFinalize(this);
        }

        /// <summary>The one that loses a race is tried again: no news.</summary>
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "None");
        }

        /// <summary>Complete drafts with two files each, copied from one that was filled in.</summary>
        public async Task<IReadOnlyList<Guid>> DraftsAsync(int number)
        {
            var desk = new Desk(Services);
            var first = (await desk.BirthDraftAsync()).Id;
            await desk.ActAsync(SampleUsers.Citizen, (AttachDraftFile f, Actor a) => f.HandleAsync(
                new(first, "giay-chung-sinh", "mặt sau.pdf", new MemoryStream(SamplePdf.Good)), a, default));
            var ids = Enumerable.Range(0, number).Select(_ => Guid.CreateVersion7()).ToList();
            await ArrangeAsync(async db =>
            {
                var model = await db.DossierDrafts.AsNoTracking().Include(d => d.Files).SingleAsync(d => d.Id == first);
                db.DossierDrafts.AddRange(ids.Select(id => Copy(model, id)));
                db.DossierDrafts.Remove(await db.DossierDrafts.Include(d => d.Files).SingleAsync(d => d.Id == first));
            });
            using var page = new Browser(Over(out var jar, cookies));
            await page.GetAsync($"/drafts/{ids[0]}/check");
            token = page.Page.QuerySelector("main form [name=_form]")!.GetAttribute("value")!;
            cookies = string.Join("; ", jar.GetCookies(Address).Select(c => $"{c.Name}={c.Value}"));
            return ids;
        }

        /// <summary>Sends as much as the line lets through.</summary>
        public async Task CutAsync(Guid draft, Random random, CancellationToken ct)
        {
            var (head, body) = Request(draft);
            byte[] whole = [.. head, .. body];
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, Address.Port, ct);
            socket.LingerState = new LingerOption(random.Next(2) == 0, 0);
            var stream = socket.GetStream();
            var length = random.Next(4) switch { 0 => head.Length, 1 => head.Length + random.Next(body.Length), _ => whole.Length };
            await stream.WriteAsync(whole.AsMemory(0, length), ct);
            if (length == whole.Length && random.Next(2) == 0)
                await stream.ReadAtLeastAsync(new byte[30], random.Next(1, 30), throwOnEndOfStream: false, ct);
        }

        /// <summary>Sends it whole, waits for the answer, and gives the number of the dossier it leads to.</summary>
        public async Task<string> AnswerAsync(Guid draft, CancellationToken ct)
        {
            var (head, body) = Request(draft);
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, Address.Port, ct);
            var stream = socket.GetStream();
            await stream.WriteAsync((byte[])[.. head, .. body], ct);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var answer = await reader.ReadToEndAsync(ct);
            answer.ShouldStartWith("HTTP/1.1 302");
            var place = answer.Split("\r\n").Single(l => l.StartsWith("Location:", StringComparison.OrdinalIgnoreCase));
            return place.Split('/')[^2];
        }

        private (byte[] Head, byte[] Body) Request(Guid draft)
        {
            var body = Encoding.ASCII.GetBytes($"_form={Uri.EscapeDataString(token)}&ReturnMethod=Electronic");
            var head = Encoding.ASCII.GetBytes($"POST /drafts/{draft}/check HTTP/1.1\r\nHost: {Address.Authority}\r\nCookie: {cookies}\r\n"
                + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n");
            return (head, body);
        }

        private async Task<(HttpClient, CookieContainer)> SignInOverLineAsync(string page, string username)
        {
            var http = Over(out var jar);
            using var browser = new Browser(Over(jar));
            await browser.GetAsync(page);
            await browser.PostAsync($"{page}?handler=Demo", new() { ["username"] = username, ["Back"] = page });
            return (http, jar);
        }

        private HttpClient Over(out CookieContainer jar, string given = "")
        {
            jar = new CookieContainer();
            foreach (var cookie in given.Split("; ", StringSplitOptions.RemoveEmptyEntries))
                jar.Add(new Cookie(cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..], "/", Address.Host));
            return Over(jar);
        }

        private HttpClient Over(CookieContainer jar) =>
            new(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = Address };

        private static DossierDraft Copy(DossierDraft model, Guid id) => new()
        {
            Id = id, PersonId = model.PersonId, ProcedureCode = model.ProcedureCode, ProcedureVersionId = model.ProcedureVersionId,
            CaseCode = model.CaseCode, Channel = model.Channel, CaseAnswers = model.CaseAnswers, Answers = model.Answers,
            DonePages = model.DonePages, CreatedAt = model.CreatedAt, SavedAt = model.SavedAt, ExpiresAt = model.ExpiresAt,
            Files = [.. model.Files.Select(f => new DraftFile
            {
                Id = Guid.CreateVersion7(), DraftId = id, DocumentCode = f.DocumentCode, FileHash = f.FileHash, FileName = f.FileName,
                Size = f.Size, AddedAt = f.AddedAt,
            })],
        };
    }
}
