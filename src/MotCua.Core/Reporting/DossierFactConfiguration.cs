using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Reporting;

internal sealed class DossierFactConfiguration : IEntityTypeConfiguration<DossierFact>
{
    public void Configure(EntityTypeBuilder<DossierFact> e)
    {
        e.HasKey(f => f.DossierId);
        e.HasIndex(f => new { f.ResolvingUnitId, f.ReceivedAt });
        e.HasIndex(f => f.ReceivedAt);
        e.HasIndex(f => f.CurrentDueAt).HasFilter("finished_at IS NULL");
    }
}
