using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MotCua.Core.Dossiers;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Exchange;

/// <summary>Payment interrupted at every point: never paid and lost, never taken twice.</summary>
public sealed class PaymentGatewayTests(PaymentFixture city) : IClassFixture<PaymentFixture>
{
    [Fact]
    public async Task Paid_noticed_and_returned()
    {
        await city.TroubleAsync();
        var dossier = await city.OwingAsync();
        var (browser, at) = await city.LeaveAsync(dossier);
        await browser.GetAsync(await city.PayAsync(at));
        browser.Words.ShouldContain("Đã nộp 50.000 đ.");
        var paid = await city.Desk.LoadAsync(dossier.Id);
        paid.Status.ShouldBe(DossierStatus.Processing);
        paid.FinancialDuties.Single().ReceiptNumber.ShouldBe(PaymentFixture.ReferenceIn(at));
        await browser.GetAsync($"/dossiers/{dossier.Code}/forms/{paid.Forms.Single(f => f.Form == 8).Id:D}");
        browser.Bytes.AsSpan(0, 4).ToArray().ShouldBe("%PDF"u8.ToArray());
        (await city.OrdersAsync(dossier.Id)).Single().Status.ShouldBe(PaymentStatus.Paid);
    }

    [Fact]
    public async Task Cut_before_leaving_the_same_order_goes_on()
    {
        await city.TroubleAsync();
        var dossier = await city.OwingAsync();
        var (_, first) = await city.LeaveAsync(dossier);
        var (browser, second) = await city.LeaveAsync(dossier);
        PaymentFixture.ReferenceIn(second).ShouldBe(PaymentFixture.ReferenceIn(first));
        await browser.GetAsync($"/dossiers/{dossier.Code}");
        browser.Words.ShouldContain("một lần thanh toán đang dở");
        await browser.GetAsync(await city.PayAsync(second));
        (await city.MoneyAsync(PaymentFixture.ReferenceIn(first))).Charges.ShouldBe(1);
    }

    [Fact]
    public async Task Left_at_the_gateway_it_expires_by_its_word_and_another_can_be_made()
    {
        await city.TroubleAsync();
        var dossier = await city.OwingAsync();
        var (_, at) = await city.LeaveAsync(dossier);
        await city.Gateway.Http.GetStringAsync(at);
        await city.AdvanceAsync(TimeSpan.FromMinutes(15));
        (await city.PayAsync(at)).ShouldContain("Đã hết giờ");
        await city.TroubleAsync("down=true");
        await city.WatchAsync();
        (await city.OrdersAsync(dossier.Id)).Single().Status.ShouldBe(PaymentStatus.Sent, "silence is no answer");
        await city.TroubleAsync();
        await city.AdvanceAsync(TimeSpan.FromMinutes(1));
        await city.WatchAsync();
        (await city.OrdersAsync(dossier.Id)).Single().Status.ShouldBe(PaymentStatus.Expired);
        var (browser, again) = await city.LeaveAsync(dossier);
        PaymentFixture.ReferenceIn(again).ShouldNotBe(PaymentFixture.ReferenceIn(at));
        await browser.GetAsync(await city.PayAsync(again));
        browser.Words.ShouldContain("Đã nộp");
    }

    [Fact]
    public async Task Notice_lost_and_never_back_the_worker_finds_the_money()
    {
        await city.TroubleAsync("lose=true");
        var dossier = await city.OwingAsync();
        var (browser, at) = await city.LeaveAsync(dossier);
        var back = await city.PayAsync(at);
        await browser.GetAsync(back);
        browser.Words.ShouldContain("Đang chờ cổng thanh toán xác nhận 50.000 đ");
        browser.Words.ShouldContain("đừng trả lần nữa");
        await city.AdvanceAsync(TimeSpan.FromMinutes(1));
        await city.WatchAsync();
        await browser.GetAsync(back);
        browser.Words.ShouldContain("Đã nộp 50.000 đ.");
        (await city.Desk.LoadAsync(dossier.Id)).FinancialDuties.Single().PaidOn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_windows_and_doubled_notices_pay_once()
    {
        await city.TroubleAsync("copies=4");
        var dossier = await city.OwingAsync();
        var left = await Task.WhenAll(city.LeaveAsync(dossier), city.LeaveAsync(dossier));
        left.Select(l => PaymentFixture.ReferenceIn(l.At)).Distinct().ShouldHaveSingleItem();
        await Task.WhenAll(left.Select(l => city.PayAsync(l.At)));
        var reference = PaymentFixture.ReferenceIn(left[0].At);
        await city.Gateway.ControlAsync($"notify?reference={reference}");
        (await city.MoneyAsync(reference)).Charges.ShouldBe(1);
        (await city.OrdersAsync(dossier.Id)).Select(o => o.Status).ShouldBe([PaymentStatus.Paid]);
        var paid = await city.Desk.LoadAsync(dossier.Id);
        paid.Forms.Count(f => f.Form == 8).ShouldBe(1);
        await city.TroubleAsync();
    }

    [Fact]
    public async Task Money_after_expiry_is_reviewed_and_given_back()
    {
        await city.TroubleAsync("late=true&lose=true");
        var dossier = await city.OwingAsync();
        var (_, at) = await city.LeaveAsync(dossier);
        await city.AdvanceAsync(TimeSpan.FromMinutes(16));
        await city.WatchAsync();
        var back = await city.PayAsync(at);
        await city.TroubleAsync();
        await city.AdvanceAsync(TimeSpan.FromHours(24));
        await city.WatchAsync();
        using var browser = await city.SignInAsync(SampleUsers.Citizen);
        await browser.GetAsync(back);
        browser.Words.ShouldContain("Bộ phận Một cửa đang xem lại. Tiền của bạn không mất");
        browser.Words.ShouldContain("Tiền đến sau khi lần thanh toán này hết giờ");
        browser.Page.QuerySelectorAll("main form").ShouldBeEmpty("nobody pays a second time while the first is looked at");
        await RefundAsync(dossier, "Đã quá giờ");
        await city.WatchAsync();
        await browser.GetAsync(back);
        browser.Words.ShouldContain("Đã hoàn lại 50.000 đ cho bạn");
        (await city.MoneyAsync(PaymentFixture.ReferenceIn(at))).ShouldBe((1, 1));
        (await city.Desk.LoadAsync(dossier.Id)).OpenFinancialDuty.ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_amount_is_never_counted()
    {
        await city.TroubleAsync("shortBy=1000");
        var dossier = await city.OwingAsync();
        var (_, at) = await city.LeaveAsync(dossier);
        await city.PayAsync(at);
        var order = (await city.OrdersAsync(dossier.Id)).Single();
        (order.Status, order.ReviewReason, order.PaidAmount).ShouldBe((PaymentStatus.NeedsReview, "amount", 49_000));
        await Refused.WithAsync("payment-not-what-is-due", () => city.Desk.ActAsync(SampleUsers.Receiver, (DecidePayment f, Actor a) =>
            f.HandleAsync(new(order.Id, order.Version, true, "thử"), a, default)));
        await city.TroubleAsync();
    }

    [Fact]
    public async Task Cancelled_at_the_gateway_nothing_is_taken()
    {
        await city.TroubleAsync();
        var dossier = await city.OwingAsync();
        var (browser, at) = await city.LeaveAsync(dossier);
        await browser.GetAsync(await city.PayAsync(at, "cancel"));
        browser.Words.ShouldContain("Bạn đã hủy lần thanh toán");
        (await city.MoneyAsync(PaymentFixture.ReferenceIn(at))).Charges.ShouldBe(0);
    }

    [Fact]
    public async Task Forged_replayed_and_foreign_notices_are_refused()
    {
        await city.TroubleAsync("lose=true");
        var dossier = await city.OwingAsync();
        var (browser, at) = await city.LeaveAsync(dossier);
        await city.PayAsync(at);
        var reference = PaymentFixture.ReferenceIn(at);
        (await NoticeAsync(reference, secret: "another-secret-of-somebody-who-guesses")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NoticeAsync(reference, age: TimeSpan.FromMinutes(6))).ShouldBe(HttpStatusCode.Conflict);
        (await NoticeAsync(reference, tamper: true)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NoticeAsync(reference, merchant: "elsewhere")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await NoticeAsync("H26-000000-0000-01")).ShouldBe(HttpStatusCode.NotFound);
        (await city.OrdersAsync(dossier.Id)).Single().Status.ShouldBe(PaymentStatus.Sent);
        await browser.GetAsync($"/dossiers/{dossier.Code}/pay?reference={reference}&status=paid");
        browser.Words.ShouldNotContain("Đã nộp");
        (await NoticeAsync(reference)).ShouldBe(HttpStatusCode.NoContent);
        (await NoticeAsync(reference)).ShouldBe(HttpStatusCode.NoContent);
        (await city.OrdersAsync(dossier.Id)).Single().Status.ShouldBe(PaymentStatus.Paid);
    }

    [Fact]
    public async Task Paid_at_the_counter_meanwhile_the_money_online_goes_back()
    {
        await city.TroubleAsync();
        var dossier = await city.OwingAsync();
        var (_, at) = await city.LeaveAsync(dossier);
        var today = DateOnly.FromDateTime(city.Clock.GetUtcNow().UtcDateTime.AddHours(7));
        await city.Desk.ActAsync(SampleUsers.Receiver, (ConfirmDutyPayment f, Actor a) =>
            f.HandleAsync(new(dossier.Id, null, "CT-1", today), a, default));
        (await city.OrdersAsync(dossier.Id)).Single().Status.ShouldBe(PaymentStatus.Cancelled);
        await city.PayAsync(at);
        (await city.OrdersAsync(dossier.Id)).Single().ReviewReason.ShouldBe("ended");
        await RefundAsync(dossier, "Đã nộp tại quầy");
        await city.WatchAsync();
        (await city.MoneyAsync(PaymentFixture.ReferenceIn(at))).ShouldBe((1, 1));
    }

    private async Task RefundAsync(Dossier dossier, string note)
    {
        using var desk = await city.SignInAsync(SampleUsers.Receiver);
        await desk.GetAsync("/office/payments");
        desk.Words.ShouldContain(dossier.Code);
        var page = $"/office/dossiers/{dossier.Code}/fees";
        await desk.GetAsync(page);
        await desk.PostAsync($"{page}?handler=Decide", new() { ["count"] = "false", ["Note"] = note });
        desk.Words.ShouldContain("Đang hoàn tiền");
    }

    private async Task<HttpStatusCode> NoticeAsync(
        string reference, string secret = PaymentFixture.Secret, TimeSpan age = default, bool tamper = false, string merchant = "city")
    {
        var body = new JsonObject
        {
            ["merchant"] = merchant, ["reference"] = reference, ["status"] = "paid", ["amount"] = 50_000, ["currency"] = "VND",
            ["transaction"] = "GW-BY-HAND", ["paidAt"] = city.Clock.GetUtcNow(),
        }.ToJsonString();
        var time = $"{(city.Clock.GetUtcNow() - age).ToUnixTimeSeconds()}";
        var signed = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"n-1.{time}.{body}")));
        using var stranger = city.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/partners/payment-gateway/notices")
        {
            Content = new StringContent(tamper ? body.Replace("50000", "50001", StringComparison.Ordinal) : body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(GatewaySignature.IdHeader, "n-1");
        request.Headers.Add(GatewaySignature.TimeHeader, time);
        request.Headers.Add(GatewaySignature.SignatureHeader, signed);
        using var answer = await stranger.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
