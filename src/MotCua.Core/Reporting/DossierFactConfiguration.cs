using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Reporting;

internal sealed class DossierFactConfiguration : IEntityTypeConfiguration<DossierFact>
{
    public void Configure(EntityTypeBuilder<DossierFact> e)
    {
        e.HasKey(f => f.DossierId);
        e.HasIndex(f => new { f.ResolvingUnitId, f.ReceivedOn });
        e.HasIndex(f => new { f.ResolvingUnitId, f.ClosedOn });
        e.HasIndex(f => f.ReceivedOn);
        e.HasIndex(f => new { f.ProcedureCode, f.ClosedOn });
        e.HasIndex(f => f.LegalDueAt).HasFilter("closed_as = 0");
    }
}
