using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Word of the authority to the applicant about a dossier (vi: thông báo cho tổ chức, cá nhân): it stands on the tracking
/// page and in the person's account, and whatever sends messages follows its fact. It says nothing personal.
/// </summary>
public sealed class DossierNotice : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }

    /// <summary>What is said: <c>closure-keep</c>, <c>closure-pause</c>, <c>closure-move</c>, <c>closure-over</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The closure it is about.</summary>
    public Guid? ClosureId { get; set; }

    /// <summary>The promise that holds after what is said; null when it says nothing about it.</summary>
    public DateTimeOffset? DueAt { get; set; }
    public DateTimeOffset GivenAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "notice";
}

[EventType("notice.given.v1")]
public sealed record NoticeGiven(Guid DossierId, string Kind, Guid? ClosureId, DateTimeOffset? DueAt) : IJournalEvent;

internal sealed class DossierNoticeConfiguration : IEntityTypeConfiguration<DossierNotice>
{
    public void Configure(EntityTypeBuilder<DossierNotice> e) => e.HasIndex(n => new { n.DossierId, n.GivenAt });
}
