using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Exchange;

/// <summary>The host on a real port and the National Portal in a process of its own, each knowing the other.</summary>
public sealed class PeerFixture : WebFixture
{
    public const string Token = "token-of-the-tests";
    private PeerProcess? peer;

    public PeerProcess Peer => peer ?? throw new InvalidOperationException("The fixture has not started.");
    public Desk Desk => new(Services);

    public override async ValueTask InitializeAsync()
    {
        peer = await PeerProcess.StartAsync();
        await base.InitializeAsync();
        Factory.UseKestrel(0);
        Factory.StartServer();
        var inbound = new Uri(Factory.ClientOptions.BaseAddress, "/api/v1/partners/national-portal/dossiers");
        await Peer.ControlAsync($"inbound?url={Uri.EscapeDataString(inbound.ToString())}&token={Token}");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (peer is not null)
            await peer.DisposeAsync();
    }

    /// <summary>A citizen files a birth registration at the portal.</summary>
    public Task SubmitAsync(string number, int pushes = 1)
    {
        var record = PortalSubmissions.Birth(number) with { NgayNopHoSo = PortalText.At(Clock.GetUtcNow()), TrangThaiHoSo = "1" };
        var filing = new JsonObject
        {
            ["record"] = JsonSerializer.SerializeToNode(record, PortalClient.Json),
            ["pushes"] = pushes,
            ["files"] = new JsonArray(new JsonObject
            {
                ["name"] = "giấy chứng sinh.pdf", ["document"] = "giay-chung-sinh",
                ["content"] = Convert.ToBase64String(Desk.SmallPdf()),
            }),
        };
        return Peer.ControlAsync("submit", filing);
    }

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("MotCua:NationalPortal:BaseUrl", Peer.Http.BaseAddress!.ToString());
        host.UseSetting("MOTCUA_PORT", "0");
        host.UseSetting("MotCua:NationalPortal:Username", "motcua");
        host.UseSetting("MotCua:NationalPortal:Password", "motcua");
        host.UseSetting("MotCua:NationalPortal:InboundToken", Token);
    }

    /// <summary>Lets every task of the exchange run once, as the host does.</summary>
    public async Task ExchangeAsync()
    {
        await RunTaskAsync<SubmissionWorker>();
        await RunTaskAsync<SyncProjection>();
        await RunTaskAsync<SyncSender>();
    }

    public Task<int> RunTaskAsync<TTask>() where TTask : IBackgroundTask => RunAsync(async (TTask task) =>
    {
        await task.RunAsync(default);
        return 0;
    });

    public Task<Dossier> FiledAsync(string number) =>
        ReadAsync(db => db.Dossiers.AsNoTracking().SingleAsync(d => d.ExternalNumber == number));

    public Task<List<SyncMessage>> LedgerAsync(Guid dossierId) => ReadAsync(db => db.SyncMessages.AsNoTracking()
        .Where(m => m.DossierId == dossierId).OrderBy(m => m.JournalSequence).ToListAsync());

    /// <summary>The ward resolves it and returns the result, a minute for each act.</summary>
    public async Task ResolveAsync(Guid id)
    {
        await Desk.ReceiveAsync(id);
        await Desk.FinishAsync(id, item =>
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            return Desk.InBaDinh(item);
        });
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Desk.ActAsync(SampleUsers.Receiver, (ReturnResult f, Actor a) =>
            f.HandleAsync(new(id, null, ReturnMethod.Counter, true), a, default));
    }
}
