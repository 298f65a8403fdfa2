using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.Notifications;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Notifications;

public sealed class RetryMessageTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Task RetryAsync(Guid id, string username) => new Desk(core.Services).ActAsync(username, async (RetryMessage f, Actor a) =>
    {
        await f.HandleAsync(new(id), a, default);
        return 0;
    });

    [Fact]
    public async Task An_administrator_has_it_tried_again_until_it_is_no_news_any_more()
    {
        await using var story = new MessageStory(core, s => s with { Mail = new MailSettings { Host = "127.0.0.1", Port = 1, From = "a@b.vn" } });
        await story.AskAsync(ContactChannel.Mail, "mai@example.com");
        await story.WorkAsync();
        var id = (await story.RowsAsync()).Single().Id;
        await Refused.WithAsync("message-not-given-up", () => RetryAsync(id, "quantri"));
        await core.ArrangeAsync(db => db.OutgoingMessages.Single(m => m.Id == id).DeadAt = core.Clock.GetUtcNow());
        await Refused.WithAsync("needs-role-here", () => RetryAsync(id, SampleUsers.Monitor));
        await Should.ThrowAsync<NotFoundException>(() => RetryAsync(id, SampleUsers.Citizen));
        await RetryAsync(id, "quantri");
        var row = (await story.RowsAsync()).Single();
        (row.DeadAt, row.Attempts, row.IsOpen).ShouldBe((null, 0, true));
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.Type == "outgoing-message.retried.v1"))).ShouldBe(1);
        await core.ArrangeAsync(db => db.OutgoingMessages.Single(m => m.Id == id).DeadAt = core.Clock.GetUtcNow());
        core.Clock.Advance(MessageQueue.Freshness + TimeSpan.FromMinutes(1));
        await Refused.WithAsync("message-out-of-date", () => RetryAsync(id, "quantri"));
    }
}
