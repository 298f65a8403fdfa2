using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The applicant asks to withdraw a received dossier (vi: đề nghị rút hồ sơ), and the leader of the resolving unit decides.
/// </summary>
public sealed class WithdrawalRequest : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public required string DossierCode { get; set; }

    /// <summary>The resolving unit, whose leader decides.</summary>
    public Guid UnitId { get; set; }
    public Guid AskedById { get; set; }
    public required string Reason { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public Guid? DecidedById { get; set; }

    /// <summary>Whether the dossier was withdrawn by it; null while open.</summary>
    public bool? Granted { get; set; }

    /// <summary>Why not, in the leader's words.</summary>
    public string Answer { get; set; } = "";
    public int Version { get; set; }
    public string StreamKind => "withdrawal";
}

internal sealed class WithdrawalRequestConfiguration : IEntityTypeConfiguration<WithdrawalRequest>
{
    public void Configure(EntityTypeBuilder<WithdrawalRequest> e)
    {
        e.HasIndex(w => w.DossierId);
        e.HasIndex(w => new { w.UnitId, w.AskedAt }).HasFilter("decided_at IS NULL");
    }
}

[EventType("withdrawal.asked.v1")]
public sealed record WithdrawalAsked(Guid DossierId, Guid UnitId, string ReasonSha256) : IJournalEvent;

[EventType("withdrawal.granted.v1")]
public sealed record WithdrawalGranted : IJournalEvent;

[EventType("withdrawal.refused.v1")]
public sealed record WithdrawalRefused(string AnswerSha256) : IJournalEvent;

/// <summary>Requests to withdraw, as features and pages find them.</summary>
public static class WithdrawalRequests
{
    /// <summary>The open one of a dossier, or else the latest; null when nobody asked.</summary>
    public static Task<WithdrawalRequest?> LatestWithdrawalAsync(this AppDbContext db, Guid dossierId, CancellationToken ct) =>
        db.WithdrawalRequests.Where(w => w.DossierId == dossierId)
            .OrderBy(w => w.DecidedAt != null).ThenByDescending(w => w.AskedAt).FirstOrDefaultAsync(ct);

    /// <summary>Open requests that this leader decides, of dossiers that still run, oldest first.</summary>
    public static Task<List<WithdrawalRequest>> WithdrawalsToDecideAsync(this AppDbContext db, Actor actor, CancellationToken ct)
    {
        var units = actor.UnitsWith(Role.Sign);
        return db.WithdrawalRequests.AsNoTracking().Where(w => w.DecidedAt == null && units.Contains(w.UnitId)
            && db.Dossiers.Any(d => d.Id == w.DossierId && d.FinishedAt == null)).OrderBy(w => w.AskedAt).ToListAsync(ct);
    }
}
