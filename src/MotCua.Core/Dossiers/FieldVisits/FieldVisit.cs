using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// What officers found on the spot (vi: biên bản xác minh, kiểm tra thực địa): when, where, who was there, what was found,
/// with photos. Never changed; a mistake is put right by another entry.
/// </summary>
public sealed class FieldVisit : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }
    public DateTimeOffset VisitedAt { get; set; }
    public required string Place { get; set; }

    /// <summary>Who took part, officers and others, as written.</summary>
    public required string People { get; set; }
    public required string Finding { get; set; }
    public Guid RecordedById { get; set; }
    public DateTimeOffset RecordedAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "field-visit";

    public List<FieldPhoto> Photos { get; set; } = [];
}

/// <summary>A photo or a signed record of a field visit.</summary>
public sealed class FieldPhoto
{
    public Guid Id { get; set; }
    public Guid VisitId { get; set; }
    public required string FileHash { get; set; }

    /// <summary>The name the officer's device gave it; shown, never used as a path.</summary>
    public required string FileName { get; set; }
    public long Size { get; set; }
}

/// <param name="TextSha256">Of place, people and finding: the words stay in the row.</param>
[EventType("field-visit.recorded.v1")]
public sealed record FieldVisitRecorded(
    Guid DossierId, int Number, DateTimeOffset VisitedAt, string TextSha256, IReadOnlyList<string> PhotoSha256) : IJournalEvent;

internal sealed class FieldVisitConfiguration : IEntityTypeConfiguration<FieldVisit>
{
    public void Configure(EntityTypeBuilder<FieldVisit> e)
    {
        e.HasMany(v => v.Photos).WithOne().HasForeignKey(p => p.VisitId);
        e.HasIndex(v => new { v.DossierId, v.Number }).IsUnique();
    }
}
