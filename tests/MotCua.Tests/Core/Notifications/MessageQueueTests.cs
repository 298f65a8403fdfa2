using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Notifications;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Notifications;

/// <summary>Which facts become messages, to whom, and how often.</summary>
public sealed class MessageQueueTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly MailSettings Mail = new() { Host = "127.0.0.1", Port = 1, From = "a@example.com" };

    private MessageStory Sending => new(core, s => s with { Mail = Mail, Sms = new SmsSettings { Url = "http://127.0.0.1:1/" } });

    [Fact]
    public async Task A_supplement_a_message_and_a_result_reach_the_applicant_once_each()
    {
        await using var story = Sending;
        await story.VerifiedAsync(ContactChannel.Mail, "mai@example.com");
        var (dossier, _) = await story.Desk.BirthAtAsync("appraise");
        await story.Desk.ActAsync(SampleUsers.Specialist, (SendMessage f, Actor a) => f.HandleAsync(new(dossier.Id, "Xin chào"), a, default));
        await story.Desk.ActAsync(SampleUsers.Citizen, (SendMessage f, Actor a) => f.HandleAsync(new(dossier.Id, "Chào"), a, default));
        await story.Desk.FinishAsync(dossier.Id, Desk.InBaDinh);
        await story.RunAsync<MessageQueue>();
        await story.RunAsync<MessageQueue>();
        var kinds = (await story.RowsAsync()).Where(m => m.DossierId == dossier.Id).Select(m => m.Kind);
        kinds.Order(StringComparer.Ordinal).ShouldBe(["filed", "message", "received", "result"]);
    }

    [Fact]
    public async Task Only_what_a_person_wants_is_sent_and_nothing_to_an_address_taken_back()
    {
        await using var story = Sending;
        await story.VerifiedAsync(ContactChannel.Mail, "one@example.com", "cong.dan2");
        await story.VerifiedAsync(ContactChannel.Sms, "0912000111", "cong.dan2");
        await story.Desk.ActAsync("cong.dan2", async (ChooseNews f, Actor a) =>
        {
            await f.HandleAsync(new(ContactChannel.Mail, NewsKinds.Result, "en"), a, default);
            return 0;
        });
        var dossier = await story.Desk.FileBirthAsync("cong.dan2");
        await story.RunAsync<MessageQueue>();
        var row = (await story.RowsAsync()).Single(m => m.DossierId == dossier.Id);
        (row.Channel, row.Kind).ShouldBe((ContactChannel.Sms, "filed"));
        await story.Desk.ActAsync("cong.dan2", async (RemoveContact f, Actor a) =>
        {
            await f.HandleAsync(new(ContactChannel.Sms), a, default);
            return 0;
        });
        await story.RunAsync<MessageSender>();
        (await story.RowsAsync()).Single(m => m.DossierId == dossier.Id).LastError.ShouldBe("address-gone");
    }

    [Fact]
    public async Task Without_an_account_what_was_written_in_the_dossier_is_used()
    {
        await using var story = Sending;
        var dossier = await story.Desk.FileBirthAsync("cong.dan3");
        await core.ArrangeAsync(db =>
        {
            var row = db.Dossiers.Single(d => d.Id == dossier.Id);
            row.ApplicantPersonId = null;
        });
        await story.RunAsync<MessageQueue>();
        var rows = (await story.RowsAsync()).Where(m => m.DossierId == dossier.Id).ToList();
        rows.Select(m => m.Channel).Order().ShouldBe([ContactChannel.Mail, ContactChannel.Sms]);
        rows.ShouldAllBe(m => m.ContactId == null);
    }

    [Fact]
    public async Task An_account_without_a_confirmed_address_gets_nothing()
    {
        await using var story = Sending;
        var dossier = await story.Desk.FileBirthAsync("cong.dan4");
        await story.RunAsync<MessageQueue>();
        (await story.RowsAsync()).ShouldNotContain(m => m.DossierId == dossier.Id);
    }

    [Fact]
    public async Task An_installation_that_does_not_send_queues_nothing_and_tells_no_old_news_later()
    {
        await using var silent = new MessageStory(core, s => s);
        await using var story = Sending;
        await story.VerifiedAsync(ContactChannel.Mail, "quiet@example.com", "cong.dan3");
        var dossier = await silent.Desk.FileBirthAsync("cong.dan3");
        await silent.RunAsync<MessageQueue>();
        (await story.RowsAsync()).ShouldNotContain(m => m.DossierId == dossier.Id);
        core.Clock.Advance(MessageQueue.Freshness + TimeSpan.FromMinutes(1));
        var fresh = await story.Desk.FileBirthAsync("cong.dan3");
        await story.RunAsync<MessageQueue>();
        var told = (await story.RowsAsync()).Select(m => m.DossierId).ToList();
        told.ShouldNotContain(dossier.Id);
        told.ShouldContain(fresh.Id);
    }

    [Fact]
    public async Task Every_kind_has_words_in_both_languages()
    {
        await core.RunAsync<WordsIn, int>(words =>
        {
            foreach (var kind in MessageKinds.All.Keys)
                foreach (var part in new[] { "subject", "text", "short" })
                    foreach (var language in new[] { "vi", "en" })
                        words(language, $"notify.{kind}.{part}", "1", "2", "3").ShouldNotBeEmpty();
            return Task.FromResult(0);
        });
    }
}
