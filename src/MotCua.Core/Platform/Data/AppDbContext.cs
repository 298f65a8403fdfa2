using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Core.Calendars;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Exchange;
using MotCua.Core.Notifications;
using MotCua.Core.Organisation;
using MotCua.Core.Oversight;
using MotCua.Core.People;
using MotCua.Core.Reporting;

namespace MotCua.Core.Platform;

/// <summary>
/// The one context. Two thin subclasses choose the engine and own the migrations; nothing above them knows which
/// engine runs.
/// </summary>
public abstract class AppDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Operation> Operations => Set<Operation>();
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();
    public DbSet<TreeHead> TreeHeads => Set<TreeHead>();
    public DbSet<JournalCursor> JournalCursors => Set<JournalCursor>();
    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<UnitCoverage> UnitCoverage => Set<UnitCoverage>();
    public DbSet<Officer> Officers => Set<Officer>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<IntakeClosure> IntakeClosures => Set<IntakeClosure>();
    public DbSet<ClosureDossier> ClosureDossiers => Set<ClosureDossier>();
    public DbSet<DossierNotice> DossierNotices => Set<DossierNotice>();
    public DbSet<CalendarVersion> CalendarVersions => Set<CalendarVersion>();
    public DbSet<Procedure> Procedures => Set<Procedure>();
    public DbSet<ProcedureVersion> ProcedureVersions => Set<ProcedureVersion>();
    public DbSet<ProcedureDraft> ProcedureDrafts => Set<ProcedureDraft>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<DraftUpload> DraftUploads => Set<DraftUpload>();
    public DbSet<ScannerState> ScannerStates => Set<ScannerState>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();
    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Enterprise> Enterprises => Set<Enterprise>();
    public DbSet<Mandate> Mandates => Set<Mandate>();
    public DbSet<VaultItem> VaultItems => Set<VaultItem>();
    public DbSet<SigningToken> SigningTokens => Set<SigningToken>();
    public DbSet<DossierDraft> DossierDrafts => Set<DossierDraft>();
    public DbSet<FilingConsent> FilingConsents => Set<FilingConsent>();
    public DbSet<Trip> Trips => Set<Trip>();
    public DbSet<ResumeLink> ResumeLinks => Set<ResumeLink>();
    public DbSet<Checklist> Checklists => Set<Checklist>();
    public DbSet<GuidanceFault> GuidanceFaults => Set<GuidanceFault>();
    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();
    public DbSet<GuidanceRecord> GuidanceRecords => Set<GuidanceRecord>();
    public DbSet<DossierMessage> DossierMessages => Set<DossierMessage>();
    public DbSet<DossierRating> DossierRatings => Set<DossierRating>();
    public DbSet<Complaint> Complaints => Set<Complaint>();
    public DbSet<WithdrawalRequest> WithdrawalRequests => Set<WithdrawalRequest>();
    public DbSet<SlotPlan> SlotPlans => Set<SlotPlan>();
    public DbSet<DeskVisit> DeskVisits => Set<DeskVisit>();
    public DbSet<DeskKiosk> DeskKiosks => Set<DeskKiosk>();
    public DbSet<FieldVisit> FieldVisits => Set<FieldVisit>();
    public DbSet<DataRead> DataReads => Set<DataRead>();
    public DbSet<Dossier> Dossiers => Set<Dossier>();
    public DbSet<DossierUnit> DossierUnits => Set<DossierUnit>();
    public DbSet<PaymentOrder> PaymentOrders => Set<PaymentOrder>();
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
    public DbSet<Consultation> Consultations => Set<Consultation>();
    public DbSet<SavedWorklist> SavedWorklists => Set<SavedWorklist>();
    public DbSet<WorklistExport> WorklistExports => Set<WorklistExport>();
    public DbSet<BulkRun> BulkRuns => Set<BulkRun>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<SupplementTemplate> SupplementTemplates => Set<SupplementTemplate>();
    public DbSet<OfficerInterest> OfficerInterests => Set<OfficerInterest>();
    public DbSet<IssuedRegister> IssuedRegisters => Set<IssuedRegister>();
    public DbSet<DutyTime> DutyTimes => Set<DutyTime>();
    public DbSet<DutyRun> DutyRuns => Set<DutyRun>();
    public DbSet<SyncMessage> SyncMessages => Set<SyncMessage>();
    public DbSet<InboundSubmission> InboundSubmissions => Set<InboundSubmission>();
    public DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();
    public DbSet<Target> Targets => Set<Target>();
    public DbSet<CounterHour> CounterHours => Set<CounterHour>();
    public DbSet<StopAlert> StopAlerts => Set<StopAlert>();
    public DbSet<DossierFact> DossierFacts => Set<DossierFact>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var key in entity.GetProperties().Where(p => p.IsPrimaryKey()))
                key.ValueGenerated = ValueGenerated.Never;
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>Marks an aggregate as changed although only its children did.</summary>
    internal void Touch(IJournaled stream)
    {
        var entry = Entry((object)stream);
        if (stream is IVersioned && entry.State == EntityState.Unchanged)
            entry.Property(nameof(IVersioned.Version)).IsModified = true;
    }

    /// <summary>Saves the state; versions of changed rows grow by one. Called by <see cref="Journal"/> and by Platform alone.</summary>
    internal async Task CommitStateAsync(CancellationToken ct)
    {
        await ContentRows.InsertMissingAsync(this, ct);
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Entity.Version++;
        await SaveChangesAsync(ct);
    }
}
