using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Notifications;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class AskContactCodeTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private MessageStory Story => new(core, s => s with { Mail = new MailSettings { Host = "127.0.0.1", Port = 1, From = "a@b.vn" } });

    [Theory]
    [InlineData("")]
    [InlineData("mai")]
    [InlineData("mai@example.com\r\nBcc: all@example.com")]
    [InlineData("a@example.com, b@example.com")]
    public async Task What_is_no_address_is_refused(string typed)
    {
        await using var story = Story;
        await Refused.WithAsync("contact-mail-invalid", () => story.AskAsync(ContactChannel.Mail, typed));
    }

    [Fact]
    public async Task A_channel_that_does_not_send_takes_no_address()
    {
        await using var story = Story;
        await Refused.WithAsync("contact-channel-off", () => story.AskAsync(ContactChannel.Sms, "0912345678"));
        await Should.ThrowAsync<NotFoundException>(() => story.AskAsync(ContactChannel.Mail, "a@example.com", SampleUsers.Receiver));
    }

    [Fact]
    public async Task Codes_come_at_most_once_a_minute_and_five_times_a_day()
    {
        await using var story = Story;
        for (var i = 0; i < ContactPoint.MostCodesADay; i++)
        {
            await story.AskAsync(ContactChannel.Mail, "mai@example.com", SampleUsers.OtherCitizen);
            await Refused.WithAsync("contact-code-soon", () => story.AskAsync(ContactChannel.Mail, "mai@example.com", SampleUsers.OtherCitizen));
            core.Clock.Advance(ContactPoint.CodePause);
        }
        await Refused.WithAsync("contact-code-often", () => story.AskAsync(ContactChannel.Mail, "mai@example.com", SampleUsers.OtherCitizen));
        core.Clock.Advance(TimeSpan.FromDays(1));
        await story.AskAsync(ContactChannel.Mail, "mai@example.com", SampleUsers.OtherCitizen);
    }

    [Fact]
    public async Task The_journal_names_no_address()
    {
        await using var story = Story;
        var contact = await story.AskAsync(ContactChannel.Mail, "secret@example.com", "cong.dan3");
        (await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == contact.Id).Select(e => e.Payload).SingleAsync()))
            .ShouldNotContain("secret");
    }
}
