using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

internal sealed class FilingConsentConfiguration : IEntityTypeConfiguration<FilingConsent>
{
    public void Configure(EntityTypeBuilder<FilingConsent> e)
    {
        e.HasIndex(c => c.DraftId);
        e.HasIndex(c => c.DossierId);
    }
}
