using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.People;
using MotCua.Tests.Core.Notifications;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class VerifyContactTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private MessageStory Story => new(core, s => s with { Mail = new MailSettings { Host = "127.0.0.1", Port = 1, From = "a@b.vn" } });

    [Fact]
    public async Task A_new_address_takes_the_place_of_the_old_one_only_with_its_code()
    {
        await using var story = Story;
        await story.VerifiedAsync(ContactChannel.Mail, "old@example.com");
        core.Clock.Advance(ContactPoint.CodePause);
        var asked = await story.AskAsync(ContactChannel.Mail, "new@example.com");
        (await AddressAsync(asked.Id)).ShouldBe("old@example.com");
        await story.VerifyAsync(ContactChannel.Mail, asked.Code!);
        (await AddressAsync(asked.Id)).ShouldBe("new@example.com");
        await Refused.WithAsync("contact-code-over", () => story.VerifyAsync(ContactChannel.Mail, asked.Code!));
    }

    [Fact]
    public async Task Five_wrong_codes_or_fifteen_minutes_end_it()
    {
        await using var story = Story;
        var asked = await story.AskAsync(ContactChannel.Mail, "mai@example.com", "cong.dan2");
        for (var i = 0; i < ContactPoint.MostMisses; i++)
            await Refused.WithAsync("contact-code-wrong", () => story.VerifyAsync(ContactChannel.Mail, "abc", "cong.dan2"));
        await Refused.WithAsync("contact-code-over", () => story.VerifyAsync(ContactChannel.Mail, asked.Code!, "cong.dan2"));
        core.Clock.Advance(ContactPoint.CodePause);
        var again = await story.AskAsync(ContactChannel.Mail, "mai@example.com", "cong.dan2");
        core.Clock.Advance(ContactPoint.CodeLifetime);
        await Refused.WithAsync("contact-code-over", () => story.VerifyAsync(ContactChannel.Mail, again.Code!, "cong.dan2"));
    }

    private Task<string?> AddressAsync(Guid id) =>
        core.ReadAsync(db => db.ContactPoints.Where(c => c.Id == id).Select(c => c.Address).SingleAsync());
}
