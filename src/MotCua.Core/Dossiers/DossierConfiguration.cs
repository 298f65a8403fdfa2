using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

internal sealed class DossierConfiguration : IEntityTypeConfiguration<Dossier>
{
    private const string Open = "status NOT IN (3, 7, 8, 10)";

    public void Configure(EntityTypeBuilder<Dossier> e)
    {
        e.HasIndex(d => d.Code).IsUnique();
        e.HasIndex(d => d.DraftId).IsUnique();
        e.HasIndex(d => d.ApplicantPersonId);
        e.HasIndex(d => d.ApplicantEnterpriseId);
        e.HasIndex(d => d.ApplicantIdNumber).HasFilter("applicant_person_id IS NULL");
        e.HasIndex(d => d.MotherId);
        e.HasIndex(d => new { d.ReceivingUnitId, d.Status, d.AnswerDueAt, d.Id }).HasFilter(Open);
        e.HasIndex(d => new { d.ResolvingUnitId, d.CurrentDueAt, d.Id }).HasFilter(Open);
        e.HasIndex(d => new { d.ReceivingUnitId, d.ApplicantFoldedName });
        e.HasIndex(d => d.ApplicantFoldedName).HasOperators("text_pattern_ops");
        e.HasIndex(d => d.ExternalNumber);
        e.HasIndex(d => new { d.SubmittedAt, d.Id });
        Children(e);
    }

    private static void Children(EntityTypeBuilder<Dossier> e)
    {
        e.HasMany(d => d.Answers).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Attachments).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.WorkItems).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Consultations).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Supplements).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.DueRevisions).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Pauses).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Holders).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Decisions).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Forms).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Waits).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.Apologies).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.FeePayments).WithOne().HasForeignKey(x => x.DossierId);
        e.Ignore(d => d.TakesFees);
        e.HasMany(d => d.FinancialDuties).WithOne().HasForeignKey(x => x.DossierId);
        e.Ignore(d => d.OpenFinancialDuty).Ignore(d => d.OpenRecall).Ignore(d => d.PapersWait);
        e.HasMany(d => d.Recalls).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.CustodyMarks).WithOne().HasForeignKey(x => x.DossierId);
        e.HasMany(d => d.DutyMarks).WithOne().HasForeignKey(x => x.DossierId);
        e.Ignore(d => d.IsRunning).Ignore(d => d.CurrentMarks);
        e.Ignore(d => d.OpenApology).Ignore(d => d.IsReappointed);
        e.Ignore(d => d.OpenWork).Ignore(d => d.LatestDraft).Ignore(d => d.SignedDecision).Ignore(d => d.IsOpen);
    }
}

internal sealed class SupplementConfiguration : IEntityTypeConfiguration<Supplement>
{
    public void Configure(EntityTypeBuilder<Supplement> e) =>
        e.HasMany(s => s.Items).WithOne().HasForeignKey(i => i.SupplementId);
}

internal sealed class WorkItemConfiguration : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> e) =>
        e.HasIndex(w => new { w.UnitId, w.Role, w.AssigneeId, w.DueAt }).HasFilter("completed_at IS NULL");
}

internal sealed class ConsultationConfiguration : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> e) =>
        e.HasIndex(c => new { c.UnitId, c.DueAt }).HasFilter("answered_at IS NULL");
}

internal sealed class ProcessWaitConfiguration : IEntityTypeConfiguration<ProcessWait>
{
    public void Configure(EntityTypeBuilder<ProcessWait> e) =>
        e.HasIndex(w => w.DueAt).HasFilter("ended_at IS NULL");
}

internal sealed class DossierDraftConfiguration : IEntityTypeConfiguration<DossierDraft>
{
    public void Configure(EntityTypeBuilder<DossierDraft> e)
    {
        e.HasMany(d => d.Files).WithOne().HasForeignKey(f => f.DraftId);
        e.HasIndex(d => new { d.PersonId, d.SavedAt });
    }
}
