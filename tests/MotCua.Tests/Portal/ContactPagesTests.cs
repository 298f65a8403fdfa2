using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Notifications;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>A host with a mail server.</summary>
public sealed class MailingWebFixture : WebFixture
{
    private readonly MessagePeer peer = new();

    public MessagePeer Peer => peer;

    public override async ValueTask InitializeAsync()
    {
        await peer.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await peer.DisposeAsync();
    }

    public async Task WorkAsync()
    {
        foreach (var _ in new[] { "queue", "send" })
        {
            await RunAsync(async (MessageQueue q) => { await q.RunAsync(default); return 0; });
            await RunAsync(async (MessageSender s) => { await s.RunAsync(default); return 0; });
        }
    }

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("MotCua:Mail:Host", peer.Mail.Host);
        host.UseSetting("MotCua:Mail:Port", $"{peer.Mail.Port}");
        host.UseSetting("MotCua:Mail:Security", "none");
        host.UseSetting("MotCua:Mail:From", peer.Mail.From);
    }
}

/// <summary>Giving an address, confirming it, choosing and taking back; and what officers see of what was sent.</summary>
public sealed class ContactPagesTests(MailingWebFixture web) : IClassFixture<MailingWebFixture>
{
    [Fact]
    public async Task A_person_gives_an_address_confirms_chooses_and_takes_it_back()
    {
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync("/account");
        citizen.Words.ShouldContain("Nhận thông báo");
        await citizen.GetAsync("/contacts");
        citizen.Words.ShouldContain("chưa gửi tin nhắn điện thoại");
        await citizen.GetAsync("/contacts/sms");
        citizen.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        await citizen.GetAsync("/contacts/mail");
        await citizen.SubmitAsync(new() { ["Address"] = "không phải" });
        citizen.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        citizen.Words.ShouldContain("Địa chỉ thư chưa đúng");
        await citizen.SubmitAsync(new() { ["Address"] = "mai@example.com" });
        citizen.Words.ShouldContain("Mã đã được gửi đến mai@example.com");
        await web.WorkAsync();
        var mail = (await web.Peer.MailsToAsync("mai@example.com")).Single();
        await citizen.PostAsync("/contacts/mail?handler=Code", new() { ["Code"] = "12" });
        citizen.Words.ShouldContain("Còn 4 lần thử");
        var code = mail.Code;
        await citizen.PostAsync("/contacts/mail?handler=Code", new() { ["Code"] = $"{code[..3]} {code[3..]}" });
        citizen.Words.ShouldContain("Từ nay tin được gửi đến mai@example.com");
        citizen.Page.QuerySelectorAll("input[name=News][checked]").Length.ShouldBe(6);
        await citizen.PostAsync("/contacts/mail?handler=News", new() { ["News"] = "Result", ["Language"] = "en" });
        citizen.Words.ShouldContain("Đã lưu");
        (await web.ReadAsync(db => db.ContactPoints.SingleAsync(c => c.Address == "mai@example.com"))).News.ShouldBe(NewsKinds.Result);
        await citizen.PostAsync("/contacts/mail?handler=Remove");
        citizen.Words.ShouldContain("Đã xoá");
        (await web.ReadAsync(db => db.ContactPoints.AnyAsync(c => c.Address == "mai@example.com"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Officers_see_on_the_dossier_what_was_sent_and_administrators_what_was_not()
    {
        var actor = await web.ActorAsync("cong.dan2");
        var contact = await web.RunAsync((AskContactCode f) => f.HandleAsync(new(ContactChannel.Mail, "hung@example.com", "vi"), actor, default));
        await web.RunAsync(async (VerifyContact f) => { await f.HandleAsync(new(ContactChannel.Mail, contact.Code!), actor, default); return 0; });
        var dossier = await new Desk(web.Services).FileBirthAsync("cong.dan2");
        await web.WorkAsync();
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("Đã gửi hồ sơ – Thư điện tử");
        officer.Words.ShouldNotContain("hung@example.com");
        await web.ArrangeAsync(async db =>
        {
            var row = await db.OutgoingMessages.SingleAsync(m => m.DossierId == dossier.Id);
            (row.SentAt, row.DeadAt, row.LastError) = (null, web.Clock.GetUtcNow(), "refused:550");
        });
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("nơi nhận từ chối (mã 550)");
        using var citizen = await web.SignInAsync("cong.dan2");
        await citizen.GetAsync("/contacts");
        citizen.Words.ShouldContain("Tin gần nhất không gửi được");

        using var monitor = await web.SignInAsync(SampleUsers.Monitor);
        await monitor.GetAsync("/office/notifications");
        monitor.Words.ShouldContain(dossier.Code);
        monitor.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        using var admin = await web.SignInAsync("quantri");
        await admin.GetAsync("/office/notifications");
        await admin.SubmitAsync();
        admin.Words.ShouldContain("Đã xếp hàng gửi lại");
        await web.WorkAsync();
        await admin.GetAsync("/office/notifications");
        admin.Words.ShouldContain("Không có");
    }
}

/// <summary>An installation that sends nothing says so.</summary>
public sealed class SilentContactPagesTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task The_pages_say_that_nothing_is_sent()
    {
        using var citizen = await web.SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync("/contacts");
        citizen.Words.ShouldContain("chưa gửi thư điện tử");
        citizen.Page.QuerySelectorAll("main a[href^='/contacts/']").ShouldBeEmpty();
        var dossier = await new Desk(web.Services).FileBirthAsync();
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("không gửi thư hay tin nhắn");
    }
}
