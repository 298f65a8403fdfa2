using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>Where the exchange stands now.</summary>
/// <param name="Waiting">Messages the partner has not acknowledged.</param>
/// <param name="OldestAt">When the oldest of them was made; null when none waits.</param>
/// <param name="Failing">Those that were tried and failed, oldest first, at most <see cref="ExchangeWatch.Shown"/>.</param>
/// <param name="Inbound">Submissions that are not filed yet, oldest first, at most <see cref="ExchangeWatch.Shown"/>.</param>
public sealed record ExchangeOverview(
    bool IsConfigured, int Waiting, int Acknowledged, DateTimeOffset? OldestAt, IReadOnlyList<LedgerLine> Failing,
    IReadOnlyList<InboundLine> Inbound);

/// <summary>A message without its content: nothing personal.</summary>
public sealed record LedgerLine(
    string DossierCode, string Operation, string PayloadHash, DateTimeOffset CreatedAt, int Attempts, DateTimeOffset NextAttemptAt,
    DateTimeOffset? AcknowledgedAt, string? LastError);

/// <summary>A submission without its content: nothing personal.</summary>
public sealed record InboundLine(
    string Partner, string ExternalNumber, DateTimeOffset ArrivedAt, int Attempts, DateTimeOffset NextAttemptAt, string? LastError);

/// <summary>
/// Reads the ledgers for the people who run the exchange. The lines carry no content, so they are the same for everybody
/// who may see the exchange at all.
/// </summary>
[Service]
public sealed class ExchangeWatch(AppDbContext db, PortalClient portal)
{
    public const int Shown = 50;

    public async Task<ExchangeOverview> OverviewAsync(Actor actor, CancellationToken ct)
    {
        Require(actor);
        var open = db.SyncMessages.AsNoTracking().Where(m => m.AcknowledgedAt == null);
        var failing = await Lines(open.Where(m => m.LastError != null).OrderBy(m => m.JournalSequence).Take(Shown)).ToListAsync(ct);
        return new ExchangeOverview(
            portal.IsConfigured, await open.CountAsync(ct), await db.SyncMessages.CountAsync(m => m.AcknowledgedAt != null, ct),
            await open.OrderBy(m => m.JournalSequence).Select(m => (DateTimeOffset?)m.CreatedAt).FirstOrDefaultAsync(ct),
            failing, await InboundAsync(ct));
    }

    /// <summary>Every message about a dossier, in order.</summary>
    /// <exception cref="NotFoundException">Nothing was ever written about a dossier of this code.</exception>
    public async Task<IReadOnlyList<LedgerLine>> DossierAsync(string code, Actor actor, CancellationToken ct)
    {
        Require(actor);
        var ordered = db.SyncMessages.AsNoTracking().Where(m => m.DossierCode == code)
            .OrderBy(m => m.JournalSequence).ThenBy(m => m.Operation == SyncMessages.SyncDossier ? 0 : 1);
        var lines = await Lines(ordered).ToListAsync(ct);
        return lines.Count > 0 ? lines : throw new NotFoundException("ledger");
    }

    /// <summary>The comparison of a day; null when it was not made.</summary>
    public Task<Reconciliation?> ReconciliationAsync(DateOnly day, Actor actor, CancellationToken ct)
    {
        Require(actor);
        return db.Reconciliations.AsNoTracking().SingleOrDefaultAsync(r => r.Partner == PortalClient.Partner && r.Day == day, ct);
    }

    private Task<List<InboundLine>> InboundAsync(CancellationToken ct) => db.InboundSubmissions.AsNoTracking()
        .Where(s => s.DossierId == null).OrderBy(s => s.ArrivedAt).Take(Shown)
        .Select(s => new InboundLine(s.Partner, s.ExternalNumber, s.ArrivedAt, s.Attempts, s.NextAttemptAt, s.LastError))
        .ToListAsync(ct);

    private static IQueryable<LedgerLine> Lines(IQueryable<SyncMessage> messages) => messages.Select(m => new LedgerLine(
        m.DossierCode, m.Operation, m.PayloadHash, m.CreatedAt, m.Attempts, m.NextAttemptAt, m.AcknowledgedAt, m.LastError));

    private static void Require(Actor actor)
    {
        if (!Permissions.Allows(Permissions.ExchangeView, actor))
            throw new NotFoundException("exchange");
    }
}
