using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Documents;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> e)
    {
        e.HasKey(f => f.Hash);
        e.Ignore(f => f.Id);
        e.HasIndex(f => new { f.Verdict, f.ScanAfterAt });
    }
}
