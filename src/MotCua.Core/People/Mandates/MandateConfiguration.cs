using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.People;

internal sealed class EnterpriseConfiguration : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> e)
    {
        e.HasIndex(x => x.TaxCode).IsUnique();
        e.HasIndex(x => x.RepresentativeId);
    }
}

internal sealed class MandateConfiguration : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> e)
    {
        e.HasIndex(m => m.ToPersonId);
        e.HasIndex(m => m.GivenById);
    }
}
