using System.Text;
using MimeKit;
using MotCua.Core.Dossiers;
using MotCua.Core.Notifications;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Notifications;

/// <summary>Against a mail server and a gateway that are programs of their own.</summary>
public sealed class MessageSenderTests(CoreFixture core, MessagePeer peer) : IClassFixture<CoreFixture>, IClassFixture<MessagePeer>
{
    [Fact]
    public async Task A_person_confirms_an_address_and_hears_of_the_dossier_in_whole_letters_without_name_or_number()
    {
        await using var story = new MessageStory(core, peer);
        await story.AskAsync(ContactChannel.Mail, " mai@example.com ");
        await story.WorkAsync();
        var code = Single(await peer.MailsToAsync("mai@example.com"));
        code.Subject.ShouldBe("Mã xác nhận địa chỉ thư");
        await story.VerifyAsync(ContactChannel.Mail, code.Code);

        var dossier = await story.Desk.ReceivedBirthAsync();
        await story.WorkAsync();
        await story.WorkAsync();
        var mails = await peer.MailsToAsync("mai@example.com");
        mails.Select(m => m.Subject).Order(StringComparer.Ordinal).ShouldBe(
            new[] { code.Subject, $"Hồ sơ {dossier.Code}: đã gửi", $"Hồ sơ {dossier.Code}: đã tiếp nhận" }.Order(StringComparer.Ordinal));
        var received = mails.Single(m => m.Subject.EndsWith("đã tiếp nhận", StringComparison.Ordinal));
        received.Body.ShouldContain($"Hồ sơ {dossier.Code} đã được tiếp nhận. Hẹn trả kết quả: ");
        received.Body.ShouldContain($"/dossiers/{dossier.Code}");
        received.Body.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        received.Subject.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        received.Message.From.Mailboxes.Single().Name!.ShouldContain("Một Cửa");
        received.Message.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        foreach (var secret in new[] { "Nguyễn", "Mai", "001194000001", "khai sinh" })
            (received.Subject + received.Body).ShouldNotContain(secret);
        var row = (await story.RowsAsync("received")).Single();
        row.SentAt.ShouldNotBeNull();
        received.Message.MessageId.ShouldBe($"{row.Id:N}@example.gov.vn");
    }

    [Fact]
    public async Task A_server_that_is_down_gets_it_later_and_once()
    {
        await using var story = new MessageStory(core, peer);
        await story.VerifiedAsync(ContactChannel.Mail, "hung@example.com", SampleUsers.OtherCitizen);
        var dossier = await story.Desk.FileBirthAsync(SampleUsers.OtherCitizen);
        await peer.DisposeAsync();
        await story.WorkAsync();
        await story.WorkAsync();
        var waiting = (await story.RowsAsync("filed")).Last();
        (waiting.Attempts, waiting.LastError, waiting.SentAt, waiting.DeadAt).ShouldBe((1, "unreachable", null, null));
        await peer.InitializeAsync();
        core.Clock.Advance(TimeSpan.FromSeconds(31));
        await story.WorkAsync();
        core.Clock.Advance(TimeSpan.FromMinutes(5));
        await story.WorkAsync();
        (await story.RowsAsync("filed")).Single(m => m.Id == waiting.Id).LastError.ShouldBeNull();
        Single((await peer.MailsToAsync("hung@example.com")).Where(m => m.Subject.Contains(dossier.Code, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_address_that_is_refused_is_given_up_and_one_that_is_busy_tried_again()
    {
        await using var story = new MessageStory(core, peer);
        await story.AskAsync(ContactChannel.Mail, "nobody@example.com", "cong.dan3");
        await story.AskAsync(ContactChannel.Sms, "0900 000 451", "cong.dan3");
        await story.AskAsync(ContactChannel.Sms, "0900000550", "cong.dan4");
        await story.WorkAsync();
        var rows = (await story.RowsAsync(MessageKinds.Code)).Where(m => m.LastError?.StartsWith("refused", StringComparison.Ordinal) == true).ToList();
        rows.Select(r => (r.LastError, r.DeadAt is not null)).Order().ShouldBe([("refused:422", true), ("refused:503", false), ("refused:550", true)]);
    }

    [Fact]
    public async Task A_text_message_names_itself_and_its_sender()
    {
        await using var story = new MessageStory(core, s => s with { Mail = peer.Mail, Sms = peer.Sms with { PlainLetters = true } });
        var contact = await story.AskAsync(ContactChannel.Sms, "+84 912 345 678", "cong.dan2");
        await story.WorkAsync();
        var text = (await peer.TextsToAsync("0912345678")).ShouldHaveSingleItem();
        text["text"]!.GetValue<string>().ShouldBe($"{contact.Code} la ma xac nhan so dien thoai nhan tin Mot Cua, gia tri 15 phut.");
        text["sender"]!.GetValue<string>().ShouldBe("MOTCUA");
        text["authorization"]!.GetValue<string>().ShouldBe("Bearer token");
        text["key"]!.GetValue<string>().ShouldBe(text["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_connection_that_cannot_be_secured_sends_nothing()
    {
        await using var story = new MessageStory(core, s => s with { Mail = peer.Mail with { Security = "starttls" } });
        await story.AskAsync(ContactChannel.Mail, "tls@example.com", "cong.dan2");
        await story.WorkAsync();
        (await peer.MailsToAsync("tls@example.com")).ShouldBeEmpty();
        (await story.RowsAsync(MessageKinds.Code)).Last().LastError.ShouldBe("tls");
    }

    [Fact]
    public async Task What_cannot_leave_for_three_days_is_given_up()
    {
        await using var story = new MessageStory(core, s => s with { Mail = peer.Mail with { Port = 1 } });
        await story.VerifiedAsync(ContactChannel.Mail, "late@example.com", "cong.dan4");
        await story.Desk.FileBirthAsync("cong.dan4");
        await story.WorkAsync();
        for (var i = 0; i < 14; i++)
        {
            core.Clock.Advance(TimeSpan.FromHours(6));
            await story.RunAsync<MessageSender>();
        }
        var row = (await story.RowsAsync("filed")).Last();
        row.DeadAt.ShouldNotBeNull();
        row.Attempts.ShouldBeLessThanOrEqualTo(MessageSender.MostAttempts);
    }

    private static TakenMail Single(IEnumerable<TakenMail> mails) => mails.ToList().ShouldHaveSingleItem();
}
