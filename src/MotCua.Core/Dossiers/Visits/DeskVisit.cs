using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>When a desk takes appointments on a weekday (vi: khung giờ hẹn).</summary>
public sealed class SlotPlan
{
    public Guid Id { get; set; }

    /// <summary>Null for every desk without rows of its own.</summary>
    public Guid? UnitId { get; set; }
    public DayOfWeek Day { get; set; }
    public TimeOnly Start { get; set; }

    /// <summary>Exclusive.</summary>
    public TimeOnly End { get; set; }

    /// <summary>Length of a slot in minutes.</summary>
    public int Minutes { get; set; }

    /// <summary>People served side by side in one slot.</summary>
    public int Places { get; set; }
}

/// <summary>
/// A visit to a desk (vi: lượt giao dịch tại quầy): booked beforehand or begun at the kiosk. The ticket's time is the hand-in
/// time of what is filed in it. It holds no name.
/// </summary>
public sealed class DeskVisit : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid UnitId { get; set; }

    /// <summary>Day in Vietnam.</summary>
    public DateOnly On { get; set; }

    /// <summary>Start of the booked slot; null for a walk-in.</summary>
    public DateTimeOffset? SlotAt { get; set; }

    /// <summary>Place in the slot, from 1; null for a walk-in and once cancelled.</summary>
    public int? Seat { get; set; }

    /// <summary>Account that booked; null at the kiosk.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Six digits to say at the kiosk; one visit of the desk and day has them.</summary>
    public string? Code { get; set; }

    /// <summary>96 random bits; whoever holds the link may see, change and cancel the visit.</summary>
    public required string Key { get; set; }

    /// <summary><c>file</c>, <c>result</c> or <c>ask</c>.</summary>
    public required string Purpose { get; set; }

    /// <summary>Number on the ticket, from 1 each day; null before the person is there.</summary>
    public int? Number { get; set; }

    /// <summary>When the ticket was taken: hand-in time.</summary>
    public DateTimeOffset? TakenAt { get; set; }
    public DateTimeOffset? CalledAt { get; set; }
    public Guid? CalledById { get; set; }

    /// <summary>Counter the person is called to.</summary>
    public string Counter { get; set; } = "";
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary><c>served</c>, <c>absent</c> or <c>cancelled</c>; null while open.</summary>
    public string? EndedAs { get; set; }

    /// <summary>The dossier filed in this visit.</summary>
    public Guid? DossierId { get; set; }
    public int Version { get; set; }
    public string StreamKind => "visit";
}

/// <summary>The kiosk of a desk: its address holds a secret, so that tickets are taken at the desk alone.</summary>
public sealed class DeskKiosk : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string Key { get; set; }
    public int Version { get; set; }
    public string StreamKind => "kiosk";
}

[EventType("slots.set.v1")]
public sealed record SlotsSet(int Rows) : IJournalEvent;

[EventType("visit.booked.v1")]
public sealed record VisitBooked(Guid UnitId, DateTimeOffset SlotAt, int Seat, string Purpose) : IJournalEvent;

[EventType("visit.moved.v1")]
public sealed record VisitMoved(DateTimeOffset SlotAt, int Seat) : IJournalEvent;

/// <param name="SlotAt">The slot booked; null for a walk-in.</param>
[EventType("visit.ticket-taken.v1")]
public sealed record TicketTaken(Guid UnitId, int Number, string Purpose, DateTimeOffset? SlotAt) : IJournalEvent;

[EventType("visit.called.v1")]
public sealed record VisitCalled(string Counter) : IJournalEvent;

/// <param name="EndedAs"><c>served</c>, <c>absent</c> or <c>cancelled</c>.</param>
[EventType("visit.ended.v1")]
public sealed record VisitEnded(string EndedAs) : IJournalEvent;

[EventType("visit.filed.v1")]
public sealed record VisitFiled(Guid DossierId) : IJournalEvent;

[EventType("kiosk.renewed.v1")]
public sealed record KioskRenewed(Guid UnitId) : IJournalEvent;

internal sealed class SlotPlanConfiguration : IEntityTypeConfiguration<SlotPlan>
{
    public void Configure(EntityTypeBuilder<SlotPlan> e) => e.HasIndex(p => new { p.UnitId, p.Day });
}

internal sealed class DeskVisitConfiguration : IEntityTypeConfiguration<DeskVisit>
{
    public void Configure(EntityTypeBuilder<DeskVisit> e)
    {
        e.HasIndex(v => new { v.UnitId, v.SlotAt, v.Seat }).IsUnique();
        e.HasIndex(v => new { v.UnitId, v.On, v.Code }).IsUnique();
        e.HasIndex(v => new { v.UnitId, v.On, v.Number }).IsUnique();
        e.HasIndex(v => v.Key).IsUnique();
        e.HasIndex(v => new { v.PersonId, v.On });
    }
}
