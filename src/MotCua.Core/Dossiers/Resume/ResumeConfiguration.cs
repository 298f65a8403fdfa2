using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

internal sealed class ResumeLinkConfiguration : IEntityTypeConfiguration<ResumeLink>
{
    public void Configure(EntityTypeBuilder<ResumeLink> e) => e.HasIndex(l => l.DraftId);
}
