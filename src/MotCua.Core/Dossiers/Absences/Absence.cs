using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Days on which an officer is away and another stands in (vi: nghỉ, người làm thay). Open work goes to the stand-in on the first
/// day and back on the day after the last.
/// </summary>
public sealed class Absence : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid OfficerId { get; set; }
    public Guid StandInId { get; set; }

    /// <summary>First day, Vietnam, inclusive.</summary>
    public DateOnly FromOn { get; set; }

    /// <summary>Last day, inclusive; before the first when it was called off.</summary>
    public DateOnly ToOn { get; set; }
    public Guid? RecordedById { get; set; }
    public int Version { get; set; }
    public string StreamKind => "absence";
}

/// <summary>
/// A person an officer must not decide about: the officer or one of the household, as the officer declares it. The number is
/// personal data and stays out of facts.
/// </summary>
public sealed class OfficerInterest : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid OfficerId { get; set; }

    /// <summary>Personal identification number, 12 digits.</summary>
    public string CitizenId { get; set; } = "";

    /// <summary><c>self</c> or <c>household</c>.</summary>
    public string Kind { get; set; } = "";
    public int Version { get; set; }
    public string StreamKind => "interest";
}

[EventType("absence.recorded.v1")]
public sealed record AbsenceRecorded(Guid OfficerId, Guid StandInId, DateOnly FromOn, DateOnly ToOn) : IJournalEvent;

[EventType("absence.ended.v1")]
public sealed record AbsenceEnded(DateOnly LastOn) : IJournalEvent;

[EventType("interest.declared.v1")]
public sealed record InterestDeclared(Guid OfficerId, string Kind) : IJournalEvent;

[EventType("interest.withdrawn.v1")]
public sealed record InterestWithdrawn : IJournalEvent;

/// <summary>Reads absences by day.</summary>
public static class Absences
{
    /// <summary>Those that cover a day.</summary>
    public static IQueryable<Absence> On(this IQueryable<Absence> absences, DateOnly day) =>
        absences.Where(a => a.FromOn <= day && a.ToOn >= day);

    /// <summary>Those that have a day in common with a span, both ends inclusive.</summary>
    public static IQueryable<Absence> Between(this IQueryable<Absence> absences, DateOnly from, DateOnly to) =>
        absences.Where(a => a.FromOn <= to && a.ToOn >= from && a.FromOn <= a.ToOn);
}

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> e)
    {
        e.HasIndex(a => new { a.OfficerId, a.FromOn });
        e.HasIndex(a => a.StandInId);
    }
}

internal sealed class OfficerInterestConfiguration : IEntityTypeConfiguration<OfficerInterest>
{
    public void Configure(EntityTypeBuilder<OfficerInterest> e) => e.HasIndex(i => new { i.OfficerId, i.CitizenId }).IsUnique();
}
