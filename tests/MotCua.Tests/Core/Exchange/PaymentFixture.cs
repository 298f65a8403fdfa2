using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Exchange;

/// <summary>The host on a real port and the payment gateway in a process of its own, each knowing the other.</summary>
public sealed class PaymentFixture : WebFixture
{
    public const string Secret = "a-secret-of-the-tests-that-is-long-enough";
    private PeerProcess? peer;

    public PeerProcess Gateway => peer ?? throw new InvalidOperationException("The fixture has not started.");
    public Desk Desk => new(Services);

    public override async ValueTask InitializeAsync()
    {
        peer = await PeerProcess.StartAsync("PaymentGateway", "Payment gateway at ", "--merchant=city", $"--secret={Secret}");
        await base.InitializeAsync();
        Factory.UseKestrel(0);
        Factory.StartServer();
        var notices = new Uri(Factory.ClientOptions.BaseAddress, "/api/v1/partners/payment-gateway/notices");
        await Gateway.ControlAsync($"notices?url={Uri.EscapeDataString(notices.ToString())}");
        await SetClockAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (peer is not null)
            await peer.DisposeAsync();
    }

    /// <summary>Over the wire, since the gateway sends people to another site: redirects are the browser's own matter.</summary>
    public override Browser Open() =>
        new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Factory.ClientOptions.BaseAddress });

    /// <summary>Lets time pass on both sides.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        Clock.Advance(by);
        await SetClockAsync();
    }

    /// <summary>What is disturbed from now on; without a word nothing is.</summary>
    public Task TroubleAsync(string trouble = "") => Gateway.ControlAsync($"trouble?{trouble}");

    /// <summary>A dossier that owes 50,000 đ by a financial duty.</summary>
    public async Task<Dossier> OwingAsync(long amount = 50_000)
    {
        var received = await Desk.ReceivedBirthAsync();
        return await Desk.ActAsync(SampleUsers.Specialist, (RequestFinancialDuty f, Actor a) =>
            f.HandleAsync(new(received.Id, null, amount, "Lệ phí", "Điều 18"), a, default));
    }

    /// <summary>The applicant leaves for the gateway in a browser.</summary>
    /// <returns>The browser, and the address at the gateway.</returns>
    public async Task<(Browser Browser, Uri At)> LeaveAsync(Dossier dossier)
    {
        var browser = await SignInAsync(SampleUsers.Citizen);
        var page = $"/dossiers/{dossier.Code}/pay";
        await browser.GetAsync(page);
        await browser.PostAsync(page, new() { ["due"] = PaymentOrder.KeyOf(dossier.OpenFinancialDuty) });
        return (browser, browser.Left ?? throw new InvalidOperationException(browser.Words));
    }

    /// <summary>Pays at the gateway's own page and is sent back; the returning browser may never arrive.</summary>
    /// <returns>Path here that the gateway sends the payer back to.</returns>
    public async Task<string> PayAsync(Uri at, string act = "confirm")
    {
        (await Gateway.Http.GetStringAsync(at)).ShouldContain("đồng");
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Gateway.Http.BaseAddress };
        using var answer = await http.PostAsync($"/pay/{ReferenceIn(at)}/{act}", null);
        return answer.Headers.Location?.PathAndQuery ?? await answer.Content.ReadAsStringAsync();
    }

    public static string ReferenceIn(Uri at) => System.Web.HttpUtility.ParseQueryString(at.Query)["reference"]!;

    /// <summary>The worker asks the gateway, as it does by itself.</summary>
    public Task WatchAsync() => RunAsync(async (PaymentWatch watch) =>
    {
        await watch.RunAsync(default);
        return 0;
    });

    public Task<List<PaymentOrder>> OrdersAsync(Guid dossierId) => ReadAsync(db => db.PaymentsOfAsync(dossierId, default));

    /// <summary>How often the gateway took money and gave it back under a reference.</summary>
    public async Task<(int Charges, int Refunds)> MoneyAsync(string reference)
    {
        var order = (await Gateway.Http.GetFromJsonAsync<JsonObject>($"control/orders/{reference}"))!;
        return (order["charges"]!.GetValue<int>(), order["refunds"]!.GetValue<int>());
    }

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("MOTCUA_PORT", "0");
        host.UseSetting("MotCua:Payment:BaseUrl", Gateway.Http.BaseAddress!.ToString());
        host.UseSetting("MotCua:Payment:Merchant", "city");
        host.UseSetting("MotCua:Payment:Secret", Secret);
    }

    private Task SetClockAsync() => Gateway.ControlAsync($"clock?at={Uri.EscapeDataString(Clock.GetUtcNow().ToString("O"))}");
}
