using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Notifications;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class ChooseNewsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Kinds_and_language_are_kept_and_nobody_chooses_for_another()
    {
        await using var story = new MessageStory(core, s => s with { Mail = new MailSettings { Host = "127.0.0.1", Port = 1, From = "a@b.vn" } });
        var contact = await story.VerifiedAsync(ContactChannel.Mail, "mai@example.com");
        await ChooseAsync(SampleUsers.Citizen);
        var row = await core.ReadAsync(db => db.ContactPoints.SingleAsync(c => c.Id == contact.Id));
        (row.News, row.Language).ShouldBe((NewsKinds.Result | NewsKinds.Late, "en"));
        await Should.ThrowAsync<NotFoundException>(() => ChooseAsync(SampleUsers.OtherCitizen));
    }

    private Task ChooseAsync(string username) => new Desk(core.Services).ActAsync(username, async (ChooseNews f, Actor a) =>
    {
        await f.HandleAsync(new(ContactChannel.Mail, NewsKinds.Result | NewsKinds.Late, "en"), a, default);
        return 0;
    });
}
