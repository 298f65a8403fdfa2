using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

internal sealed class HelpRequestConfiguration : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> e)
    {
        e.HasIndex(h => h.Code).IsUnique();
        e.HasIndex(h => new { h.UnitId, h.AnsweredAt, h.AnswerDueAt });
    }
}

internal sealed class GuidanceRecordConfiguration : IEntityTypeConfiguration<GuidanceRecord>
{
    public void Configure(EntityTypeBuilder<GuidanceRecord> e)
    {
        e.HasIndex(g => g.Code).IsUnique();
        e.HasIndex(g => new { g.UnitId, g.RecordedAt });
    }
}
