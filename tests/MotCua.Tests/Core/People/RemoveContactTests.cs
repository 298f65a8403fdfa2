using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Notifications;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class RemoveContactTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task The_address_is_erased_and_that_it_was_removed_is_on_record()
    {
        await using var story = new MessageStory(core, s => s with { Mail = new MailSettings { Host = "127.0.0.1", Port = 1, From = "a@b.vn" } });
        var contact = await story.VerifiedAsync(ContactChannel.Mail, "mai@example.com");
        await RemoveAsync();
        (await core.ReadAsync(db => db.ContactPoints.AnyAsync())).ShouldBeFalse();
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.StreamId == contact.Id && e.Type == "contact.removed.v1"))).ShouldBe(1);
        await Should.ThrowAsync<NotFoundException>(RemoveAsync);
    }

    private Task RemoveAsync() => new Desk(core.Services).ActAsync(SampleUsers.Citizen, async (RemoveContact f, Actor a) =>
    {
        await f.HandleAsync(new(ContactChannel.Mail), a, default);
        return 0;
    });
}
