using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Documents;

/// <summary>How the virus scanner was when it was last asked; one row.</summary>
public sealed class ScannerState
{
    public const int Only = 1;

    public int Id { get; set; } = Only;
    public DateTimeOffset AskedAt { get; set; }
    public DateTimeOffset? SignaturesAt { get; set; }

    /// <summary><c>down</c>: does not answer; <c>stale</c>: its signatures are too old or of unknown age; null: well.</summary>
    public string? Trouble { get; set; }
    public DateTimeOffset? TroubleSinceAt { get; set; }
}

internal sealed class ScannerStateConfiguration : IEntityTypeConfiguration<ScannerState>
{
    public void Configure(EntityTypeBuilder<ScannerState> e) => e.Property(s => s.Id).ValueGeneratedNever();
}
