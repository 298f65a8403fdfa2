using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Notifications;

/// <summary>
/// One message to one address about one fact (vi: thông báo qua thư điện tử, tin nhắn), queued by the worker as it follows
/// the journal. It holds neither words nor address: both are read when it leaves, so an address that was taken back gets nothing.
/// </summary>
public sealed class OutgoingMessage : IDelivery, IJournaled
{
    /// <summary>Names the message for ever: its Message-ID, and what a gateway knows it by, so that a repeat is seen as one.</summary>
    public Guid Id { get; set; }
    public ContactChannel Channel { get; set; }

    /// <summary>Which words it has, see <see cref="MessageKinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>The verified address; null when it goes to what the applicant wrote in the dossier.</summary>
    public Guid? ContactId { get; set; }
    public Guid? DossierId { get; set; }
    public string? DossierCode { get; set; }
    public Guid? VisitId { get; set; }

    /// <summary>The contact, or the dossier without one: one message of a fact and channel goes there.</summary>
    public Guid TargetId { get; set; }

    /// <summary>The instant it speaks of: a promise, the last day to answer, an appointment.</summary>
    public DateTimeOffset? TellsAt { get; set; }

    /// <summary>The fact it tells of.</summary>
    public long JournalSequence { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Taken over by the mail server or gateway.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Given up.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>Code of the last trouble; never personal.</summary>
    public string? LastError { get; set; }
    public int Version { get; set; }
    public bool IsOpen => SentAt is null && DeadAt is null;
    public string StreamKind => "outgoing-message";
}

/// <summary>An administrator had a message tried again that had been given up.</summary>
[EventType("outgoing-message.retried.v1")]
public sealed record OutgoingMessageRetried(string Kind, ContactChannel Channel) : IJournalEvent;

internal sealed class OutgoingMessageConfiguration : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> e)
    {
        e.HasIndex(m => new { m.JournalSequence, m.Channel, m.TargetId }).IsUnique();
        e.HasIndex(m => m.NextAttemptAt).HasFilter("sent_at IS NULL AND dead_at IS NULL");
        e.HasIndex(m => m.DeadAt).HasFilter("dead_at IS NOT NULL");
        e.HasIndex(m => new { m.DossierId, m.CreatedAt });
        e.HasIndex(m => m.ContactId);
    }
}
