using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Platform;

internal sealed class OperationConfiguration : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> e) => e.Property(o => o.Id).ValueGeneratedNever();
}

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> e)
    {
        e.HasKey(j => j.Sequence);
        e.Property(j => j.Sequence).ValueGeneratedNever();
        e.HasIndex(j => new { j.StreamId, j.Position }).IsUnique();
        e.HasOne<Operation>().WithMany().HasForeignKey(j => j.OperationId);
    }
}

internal sealed class TreeHeadConfiguration : IEntityTypeConfiguration<TreeHead>
{
    public void Configure(EntityTypeBuilder<TreeHead> e)
    {
        e.HasKey(h => h.Number);
        e.Property(h => h.Number).ValueGeneratedNever();
    }
}

internal sealed class JournalCursorConfiguration : IEntityTypeConfiguration<JournalCursor>
{
    public void Configure(EntityTypeBuilder<JournalCursor> e)
    {
        e.HasKey(c => c.Reader);
        e.Property(c => c.Sequence).IsConcurrencyToken();
    }
}

internal sealed class NumberSequenceConfiguration : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> e) => e.HasKey(s => s.Key);
}
