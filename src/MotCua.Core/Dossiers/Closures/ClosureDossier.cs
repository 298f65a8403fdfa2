using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What becomes of a dossier while its desk is closed; the signer of the closure decides it for each.</summary>
public enum ClosurePolicy
{
    /// <summary>It stays and its clock runs on.</summary>
    Keep,

    /// <summary>It stays and its clock stands still until the end of the closure, on a legal basis of its own.</summary>
    Pause,

    /// <summary>The substitute takes over the desk's part of it, the clock runs on, and gives it back at the end.</summary>
    Move,
}

/// <summary>A dossier that a closure touches, with the signer's decision and how far it is carried out.</summary>
public sealed class ClosureDossier : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid ClosureId { get; set; }
    public Guid DossierId { get; set; }
    public ClosurePolicy Policy { get; set; }

    /// <summary>The law that lets the clock stand still; empty unless it does.</summary>
    public string LegalBasis { get; set; } = "";
    public DateTimeOffset? NotifiedAt { get; set; }
    public DateTimeOffset? BegunAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Pause or custody mark in the dossier; null when nothing was to be done.</summary>
    public Guid? MarkId { get; set; }
    public int Version { get; set; }
    public string StreamKind => "closure-dossier";
}

/// <param name="LegalBasis">Of a pause; empty otherwise.</param>
[EventType("closure-dossier.decided.v1")]
public sealed record ClosureDossierDecided(Guid ClosureId, Guid DossierId, ClosurePolicy Policy, string LegalBasis) : IJournalEvent;

/// <param name="MarkId">Pause or custody mark; null when the dossier needed nothing any more.</param>
[EventType("closure-dossier.begun.v1")]
public sealed record ClosureDossierBegun(Guid? MarkId) : IJournalEvent;

[EventType("closure-dossier.ended.v1")]
public sealed record ClosureDossierEnded(Guid? MarkId) : IJournalEvent;

internal sealed class ClosureDossierConfiguration : IEntityTypeConfiguration<ClosureDossier>
{
    public void Configure(EntityTypeBuilder<ClosureDossier> e)
    {
        e.HasIndex(c => new { c.ClosureId, c.DossierId }).IsUnique();
        e.HasIndex(c => c.DossierId);
        e.HasIndex(c => new { c.EndedAt, c.ClosureId });
    }
}
