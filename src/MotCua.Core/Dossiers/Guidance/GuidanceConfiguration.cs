using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

internal sealed class ChecklistConfiguration : IEntityTypeConfiguration<Checklist>
{
    public void Configure(EntityTypeBuilder<Checklist> e) => e.HasIndex(c => c.Code).IsUnique();
}

internal sealed class GuidanceFaultConfiguration : IEntityTypeConfiguration<GuidanceFault>
{
    public void Configure(EntityTypeBuilder<GuidanceFault> e)
    {
        e.HasIndex(f => f.DossierId);
        e.HasIndex(f => f.FoundAt);
    }
}
