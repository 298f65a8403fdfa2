using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

internal sealed class DutyTimeConfiguration : IEntityTypeConfiguration<DutyTime>
{
    public void Configure(EntityTypeBuilder<DutyTime> e)
    {
        e.HasKey(t => t.DossierId);
        e.HasIndex(t => t.NextAt);
    }
}

internal sealed class DutyRunConfiguration : IEntityTypeConfiguration<DutyRun>
{
    public void Configure(EntityTypeBuilder<DutyRun> e) => e.HasKey(r => r.Name);
}
