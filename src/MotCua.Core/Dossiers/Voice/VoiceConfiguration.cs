using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

internal sealed class DossierMessageConfiguration : IEntityTypeConfiguration<DossierMessage>
{
    public void Configure(EntityTypeBuilder<DossierMessage> e) => e.HasIndex(m => new { m.DossierId, m.SentAt });
}

internal sealed class DossierRatingConfiguration : IEntityTypeConfiguration<DossierRating>
{
    public void Configure(EntityTypeBuilder<DossierRating> e) => e.HasIndex(r => r.DossierId).IsUnique();
}

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> e)
    {
        e.HasIndex(c => c.DossierId);
        e.HasIndex(c => new { c.UnitId, c.AnsweredAt, c.AnswerDueAt });
    }
}

internal sealed class DataReadConfiguration : IEntityTypeConfiguration<DataRead>
{
    public void Configure(EntityTypeBuilder<DataRead> e) => e.HasIndex(r => new { r.DossierId, r.OfficerId, r.ReadAt });
}
