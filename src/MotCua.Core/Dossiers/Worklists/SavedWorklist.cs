using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A worklist kept under a name, for its owner alone or for the owner's unit.</summary>
public sealed class SavedWorklist : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid OwnerId { get; set; }

    /// <summary>The unit it is shared with; null when it is private.</summary>
    public Guid? UnitId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>As <see cref="WorklistQuery.ToString"/> writes it.</summary>
    public string Query { get; set; } = "";
    public DateTimeOffset SavedAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "worklist";
}

/// <summary>A worklist taken out as a file: who, when, which list, and the hash of what it held.</summary>
public sealed class WorklistExport : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid OfficerId { get; set; }
    public Guid? UnitId { get; set; }
    public string Query { get; set; } = "";
    public int Rows { get; set; }
    public DateTimeOffset ExportedAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "worklist-export";
}

[EventType("worklist.saved.v1")]
public sealed record WorklistSaved(Guid? SharedWithUnitId, string Query) : IJournalEvent;

[EventType("worklist.removed.v1")]
public sealed record WorklistRemoved : IJournalEvent;

[EventType("worklist.exported.v1")]
public sealed record WorklistExported(string Query, int Rows, string Sha256) : IJournalEvent;

/// <summary>Which saved worklists an officer sees.</summary>
public static class SavedWorklists
{
    /// <summary>One's own, and those shared with the unit one sits in; by name.</summary>
    public static IQueryable<SavedWorklist> VisibleTo(this IQueryable<SavedWorklist> saved, Actor actor)
    {
        var (me, unit) = (actor.OfficerId, actor.UnitId);
        return saved.Where(s => me != null && (s.OwnerId == me || (s.UnitId != null && s.UnitId == unit)));
    }
}

internal sealed class SavedWorklistConfiguration : IEntityTypeConfiguration<SavedWorklist>
{
    public void Configure(EntityTypeBuilder<SavedWorklist> e)
    {
        e.HasIndex(s => s.OwnerId);
        e.HasIndex(s => s.UnitId);
    }
}

internal sealed class WorklistExportConfiguration : IEntityTypeConfiguration<WorklistExport>
{
    public void Configure(EntityTypeBuilder<WorklistExport> e) => e.HasIndex(x => new { x.OfficerId, x.ExportedAt });
}
