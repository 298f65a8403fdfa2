using System.Net;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Exchange;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Office;

public sealed class ExchangePagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task What_waits_and_why_is_shown_without_its_content()
    {
        await web.ArrangeAsync(db =>
        {
            db.SyncMessages.Add(Message("H26.101.01-260303-0001", "refused:-3"));
            return Task.CompletedTask;
        });
        await web.RunAsync((AcceptSubmission f) => f.HandleAsync(
            new(PortalSubmissions.Birth("G22-50", a => a["placeArea"] = "99999")), Actor.Partner(PortalClient.Partner), default));
        await web.RunAsync(async (SubmissionWorker w) =>
        {
            await w.RunAsync(default);
            return 0;
        });
        using var browser = await web.SignInAsync(SampleUsers.Monitor);
        await browser.GetAsync("/office/exchange");
        browser.Words.ShouldContain("Cổng từ chối (mã -3)");
        browser.Words.ShouldContain("Không tìm thấy cơ quan có thẩm quyền");
        browser.Words.ShouldNotContain("Nguyễn Thị Mai");
        await browser.GetAsync("/office/exchange/dossiers/H26.101.01-260303-0001");
        browser.Words.ShouldContain("Thông tin hồ sơ");
        browser.Words.ShouldContain("Chưa xác nhận");
    }

    [Fact]
    public async Task A_partner_out_of_reach_is_said_and_changes_nothing()
    {
        using var browser = await web.SignInAsync(SampleUsers.Monitor);
        await browser.GetAsync("/office/exchange/reconciliation?day=2026-03-02");
        browser.Words.ShouldContain("chưa đối soát");
        await browser.PostAsync("/office/exchange/reconciliation?day=2026-03-02");
        browser.Status.ShouldBe(HttpStatusCode.Conflict);
        browser.Words.ShouldContain("Chưa lấy được số liệu");
    }

    private static SyncMessage Message(string code, string error) => new()
    {
        Id = Guid.NewGuid(), Partner = PortalClient.Partner, Operation = SyncMessages.SyncDossier, DossierId = Guid.NewGuid(),
        DossierCode = code, JournalSequence = 1, Payload = """{"ChuHoSo":"Nguyễn Thị Mai"}""", PayloadHash = new string('0', 64),
        CreatedAt = SampleWorld.Now, NextAttemptAt = SampleWorld.Now.AddHours(1), Attempts = 2, LastError = error,
    };
}
