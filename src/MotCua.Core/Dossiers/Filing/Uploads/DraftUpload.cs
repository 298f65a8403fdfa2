using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

/// <summary>A file on its way into a draft, sent in parts. How far it has come is the length of what lies on disk.</summary>
public sealed class DraftUpload
{
    public Guid Id { get; set; }
    public Guid DraftId { get; set; }
    public string DocumentCode { get; set; } = "";

    /// <summary>The name the device gave it.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Bytes of the whole file.</summary>
    public long Length { get; set; }

    /// <summary>SHA-256 of the whole file as the device says, lower-case hex; empty when it could not tell.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>It has become a file of the draft; said in the same commit, so that a lost answer does not double it.</summary>
    public bool IsDone { get; set; }

    /// <summary>Exclusive: from this instant on it is cleared away.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}

internal sealed class DraftUploadConfiguration : IEntityTypeConfiguration<DraftUpload>
{
    public void Configure(EntityTypeBuilder<DraftUpload> e)
    {
        e.Property(u => u.Id).ValueGeneratedNever();
        e.HasIndex(u => u.DraftId);
        e.HasIndex(u => u.ExpiresAt);
    }
}
