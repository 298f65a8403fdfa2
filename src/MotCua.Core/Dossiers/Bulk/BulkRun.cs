using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Acts that can be done to many dossiers at once. A refusal of an application is not among them.</summary>
public enum BulkKind
{
    /// <summary>Takes steps from the pool.</summary>
    Claim,

    /// <summary>Gives each step to whom the load and the experience point to.</summary>
    Share,

    /// <summary>Gives the steps to one officer.</summary>
    Assign,

    /// <summary>Hands one's own steps to a colleague, or back to the pool.</summary>
    HandOver,

    /// <summary>Signs drafts that grant, where the package allows signing in a batch.</summary>
    Sign,
}

public enum BulkState { Waiting, Done, Refused }

/// <summary>
/// One act on many dossiers. Each item is a commit of its own by the ordinary feature, in the name of the officer who started
/// the run and with the rights held then; what was interrupted goes on where it stopped.
/// </summary>
public sealed class BulkRun : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public BulkKind Kind { get; set; }
    public Guid OfficerId { get; set; }

    /// <summary>Whom the work goes to; null for the pool and for acts without a receiver.</summary>
    public Guid? ToOfficerId { get; set; }

    /// <summary>The officer's reason; used where an item asks for one.</summary>
    public string Reason { get; set; } = "";
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When the last item had its outcome; null while some wait.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "bulk";
    public List<BulkItem> Items { get; set; } = [];
}

/// <summary>One dossier of a run and what became of it.</summary>
public sealed class BulkItem
{
    public Guid Id { get; set; }
    public Guid RunId { get; set; }

    /// <summary>Place in the order, what is due first first.</summary>
    public int Number { get; set; }
    public Guid DossierId { get; set; }
    public string Code { get; set; } = "";
    public Guid WorkItemId { get; set; }

    /// <summary>For signing: the draft that was on the screen.</summary>
    public string? ContentHash { get; set; }
    public BulkState State { get; set; }
    public string? RefusalCode { get; set; }

    /// <summary>Arguments of the refusal, a JSON list of texts.</summary>
    public string RefusalArgs { get; set; } = "[]";
    public DateTimeOffset? At { get; set; }

    public Refusal? Refusal => RefusalCode is null ? null : new Refusal(RefusalCode, [.. JsonSerializer.Deserialize<string[]>(RefusalArgs)!]);
}

[EventType("bulk.started.v1")]
public sealed record BulkStarted(BulkKind Kind, int Items) : IJournalEvent;

/// <param name="Refusal">Code of the refusal; null when it was done.</param>
[EventType("bulk.item-ended.v1")]
public sealed record BulkItemEnded(Guid ItemId, Guid DossierId, string? Refusal) : IJournalEvent;

internal sealed class BulkRunConfiguration : IEntityTypeConfiguration<BulkRun>
{
    public void Configure(EntityTypeBuilder<BulkRun> e)
    {
        e.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.RunId);
        e.HasIndex(r => r.StartedAt).HasFilter("finished_at IS NULL");
    }
}

internal sealed class BulkItemConfiguration : IEntityTypeConfiguration<BulkItem>
{
    public void Configure(EntityTypeBuilder<BulkItem> e) => e.Ignore(i => i.Refusal);
}
