using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Exchange;

internal sealed class SyncMessageConfiguration : IEntityTypeConfiguration<SyncMessage>
{
    public void Configure(EntityTypeBuilder<SyncMessage> e)
    {
        e.HasIndex(m => new { m.Partner, m.DossierId, m.JournalSequence, m.Operation }).IsUnique();
        e.HasIndex(m => m.NextAttemptAt).HasFilter("acknowledged_at IS NULL");
    }
}

internal sealed class InboundSubmissionConfiguration : IEntityTypeConfiguration<InboundSubmission>
{
    public void Configure(EntityTypeBuilder<InboundSubmission> e)
    {
        e.HasIndex(s => new { s.Partner, s.ExternalNumber }).IsUnique();
        e.HasIndex(s => s.NextAttemptAt).HasFilter("dossier_id IS NULL");
    }
}

internal sealed class ReconciliationConfiguration : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> e) =>
        e.HasIndex(r => new { r.Partner, r.Day }).IsUnique();
}
