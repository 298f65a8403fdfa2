using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Oversight;

/// <summary>
/// Word to the level above that an open counter does nothing (vi: cảnh báo ngừng tiếp nhận không có quyết định). It closes by
/// itself when the counter works again or is closed by an act; until then it has an owner or waits for one.
/// </summary>
public sealed class StopAlert : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid UnitId { get; set; }

    /// <summary><c>intake</c> or <c>hand-over</c>.</summary>
    public required string Measure { get; set; }

    /// <summary>The level above that is told.</summary>
    public Guid ToUnitId { get; set; }

    /// <summary>Start of the first silent hour, UTC.</summary>
    public DateTimeOffset SilentFromAt { get; set; }

    /// <summary>What the counter would usually have done since, when the alert was raised.</summary>
    public double Expected { get; set; }
    public int ThresholdsVersion { get; set; }
    public DateTimeOffset RaisedAt { get; set; }

    /// <summary>Who took it on; null while nobody has.</summary>
    public Guid? OwnerId { get; set; }
    public DateTimeOffset? AcknowledgedAt { get; set; }

    /// <summary>What the owner does about it.</summary>
    public string Note { get; set; } = "";
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary><c>works-again</c> or <c>closed-by-act</c>.</summary>
    public string? ClosedAs { get; set; }
    public int Version { get; set; }
    public string StreamKind => "stop-alert";
}

[EventType("stop-alert.raised.v1")]
public sealed record StopAlertRaised(
    Guid UnitId, string Measure, Guid ToUnitId, DateTimeOffset SilentFromAt, int SilentMinutes, double Expected, double Surprise,
    int ThresholdsVersion) : IJournalEvent;

[EventType("stop-alert.acknowledged.v1")]
public sealed record StopAlertAcknowledged(string NoteSha256) : IJournalEvent;

/// <param name="ClosedAs"><c>works-again</c> or <c>closed-by-act</c>.</param>
[EventType("stop-alert.closed.v1")]
public sealed record StopAlertClosed(string ClosedAs) : IJournalEvent;

/// <summary>Who sees alerts: monitors and inspectors above the counter, and the leaders of the agency it belongs to.</summary>
public static class StopAlertAccess
{
    public static IQueryable<StopAlert> VisibleTo(this IQueryable<StopAlert> alerts, Actor actor, AppDbContext db)
    {
        if (actor.Kind == ActorKind.System)
            return alerts;
        var paths = actor.SubtreesWith(Role.Monitor, Role.Inspect);
        var leads = actor.UnitsWith(Role.Head, Role.Sign);
        return alerts.Where(a => db.Units.Any(u => u.Id == a.UnitId
            && (paths.Any(p => u.Path.StartsWith(p)) || (u.ParentId != null && leads.Contains(u.ParentId.Value)) || leads.Contains(u.Id)
                || leads.Contains(a.ToUnitId))));
    }

    /// <summary>Who may take an alert on: whoever monitors or leads at the level that is told, or above it.</summary>
    public static Refusal? WhyNotOwn(Actor actor, Unit toUnit) =>
        actor.HasAtOrAbove(Role.Monitor, toUnit) || actor.HasAtOrAbove(Role.Sign, toUnit)
            ? null
            : new Refusal("needs-role-here", nameof(Role.Monitor));
}

internal sealed class StopAlertConfiguration : IEntityTypeConfiguration<StopAlert>
{
    public void Configure(EntityTypeBuilder<StopAlert> e)
    {
        e.HasIndex(a => new { a.UnitId, a.Measure }).IsUnique().HasFilter("closed_at IS NULL");
        e.HasIndex(a => a.RaisedAt);
    }
}
