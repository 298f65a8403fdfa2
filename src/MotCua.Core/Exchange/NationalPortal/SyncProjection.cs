using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>
/// Turns facts of dossiers into messages for the National Portal, in the order of the journal. Branches of joint dossiers
/// are not sent: one submission would count twice.
/// </summary>
public sealed class SyncProjection(JournalReader reader, SyncMessages messages, PortalClient portal) : IBackgroundTask
{
    public string Name => "national-portal-projection";

    public TimeSpan Interval => TimeSpan.FromSeconds(2);

    public Task RunAsync(CancellationToken ct) =>
        portal.IsConfigured ? reader.CatchUpAsync(PortalClient.Partner, ApplyAsync, ct) : Task.CompletedTask;

    private async Task ApplyAsync(IReadOnlyList<JournalEntry> entries, CancellationToken ct)
    {
        foreach (var entry in entries.Where(e => e.StreamKind == "dossier"))
            if (StatusAfter(JournalJson.Read(entry.Type, entry.Payload)) is { } status)
                await messages.AddAsync(entry, status, ct);
    }

    /// <summary>The state a fact leads to; null for facts the portal does not ask for.</summary>
    internal static DossierStatus? StatusAfter(IJournalEvent e) => e switch
    {
        DossierFiled { MotherId: null } => DossierStatus.Submitted,
        DossierReceived => DossierStatus.Received,
        DossierTransferred or FinancialDutyFulfilled or WorkCompleted or DossierReappointed => DossierStatus.Processing,
        DossierDeclined => DossierStatus.Declined,
        SupplementRequested => DossierStatus.SupplementRequested,
        SupplementAnswered answered => answered.AnswerDueAt is null ? DossierStatus.Processing : DossierStatus.Submitted,
        FinancialDutyRequested => DossierStatus.FinancialDuty,
        DossierWithdrawn => DossierStatus.Withdrawn,
        DossierStopped => DossierStatus.Stopped,
        DossierFinished => DossierStatus.Finished,
        DossierReturned => DossierStatus.Returned,
        _ => null,
    };
}
