using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

internal sealed class PaymentOrderConfiguration : IEntityTypeConfiguration<PaymentOrder>
{
    public void Configure(EntityTypeBuilder<PaymentOrder> e)
    {
        e.Ignore(o => o.IsOpen).Ignore(o => o.IsFees);
        e.HasIndex(o => o.Reference).IsUnique();
        e.HasIndex(o => new { o.DossierId, o.DueKey }).IsUnique().HasFilter("status IN (0, 1)");
        e.HasIndex(o => o.NextAskAt).HasFilter("next_ask_at IS NOT NULL");
        e.HasIndex(o => new { o.UnitId, o.Status });
    }
}
