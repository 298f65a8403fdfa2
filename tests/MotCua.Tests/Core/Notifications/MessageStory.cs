using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core;
using MotCua.Core.Notifications;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Notifications;

/// <summary>A core that sends, over the database of a fixture; what the worker does is done when asked.</summary>
public sealed class MessageStory(CoreFixture core, Func<CoreSettings, CoreSettings> with) : IAsyncDisposable
{
    private readonly ServiceProvider services = SampleWorld.Services(core.Database, core.Clock, core.DataFolder, with);

    public MessageStory(CoreFixture core, MessagePeer peer) : this(core, s => s with { Mail = peer.Mail, Sms = peer.Sms })
    {
    }

    public Desk Desk => new(services);

    public async Task RunAsync<TTask>() where TTask : IBackgroundTask
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TTask>().RunAsync(default);
    }

    /// <summary>Queues and sends, as the worker does.</summary>
    public async Task WorkAsync()
    {
        await RunAsync<MessageQueue>();
        await RunAsync<MessageSender>();
    }

    public Task<ContactPoint> AskAsync(ContactChannel channel, string address, string username = SampleUsers.Citizen, string language = "vi") =>
        Desk.ActAsync(username, (AskContactCode f, Actor a) => f.HandleAsync(new(channel, address, language), a, default));

    /// <summary>A verified address of a citizen.</summary>
    public async Task<ContactPoint> VerifiedAsync(
        ContactChannel channel, string address, string username = SampleUsers.Citizen, string language = "vi")
    {
        core.Clock.Advance(ContactPoint.CodePause);
        var contact = await AskAsync(channel, address, username, language);
        await VerifyAsync(channel, contact.Code!, username);
        return contact;
    }

    public Task VerifyAsync(ContactChannel channel, string code, string username = SampleUsers.Citizen) =>
        Desk.ActAsync(username, async (VerifyContact f, Actor a) =>
        {
            await f.HandleAsync(new(channel, code), a, default);
            return 0;
        });

    public Task<List<OutgoingMessage>> RowsAsync(string? kind = null) => core.ReadAsync(db =>
        db.OutgoingMessages.AsNoTracking().Where(m => kind == null || m.Kind == kind).OrderBy(m => m.CreatedAt).ToListAsync());

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
