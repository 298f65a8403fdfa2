using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Notifications;

/// <summary>An administrator has a message tried again that was given up, for example after a setting was put right.</summary>
public sealed class RetryMessage(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid Id);

    /// <exception cref="NotFoundException">There is no such message for this actor.</exception>
    /// <exception cref="RefusalException">It was not given up, is out of date, or the actor only watches.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!Permissions.Allows(Permissions.ExchangeView, actor))
            throw new NotFoundException("message");
        var message = await db.OutgoingMessages.SingleOrDefaultAsync(m => m.Id == command.Id, ct) ?? throw new NotFoundException("message");
        Refusal.ThrowIf(WhyNot(message, actor, journal.Now));
        journal.Start(nameof(RetryMessage), actor);
        (message.DeadAt, message.Attempts, message.NextAttemptAt) = (null, 0, journal.Now);
        journal.Record(message, new OutgoingMessageRetried(message.Kind, message.Channel));
        await journal.CommitAsync(ct);
    }

    /// <summary>Why this actor cannot have it tried again now.</summary>
    public static Refusal? WhyNot(OutgoingMessage message, Actor actor, DateTimeOffset now)
    {
        if (!actor.Has(Role.Configure) && !actor.Has(Role.Exchange))
            return new Refusal("needs-role-here", nameof(Role.Configure));
        if (message.DeadAt is null)
            return new Refusal("message-not-given-up");
        return now - message.CreatedAt > MessageQueue.Freshness ? new Refusal("message-out-of-date") : null;
    }
}
