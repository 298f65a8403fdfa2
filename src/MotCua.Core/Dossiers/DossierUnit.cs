using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Dossiers;

/// <summary>
/// A unit's part in a dossier: it receives, works on or resolves it, has or had a step of it, or is or was asked for an opinion.
/// Follows from the dossier's other rows; it is there so that a unit's list is read by one index.
/// </summary>
public sealed class DossierUnit
{
    public Guid DossierId { get; set; }
    public Guid UnitId { get; set; }

    /// <summary>False once everything the dossier had here has moved to another unit.</summary>
    public bool Sees { get; set; }

    /// <summary>The unit sees it, and it has not ended.</summary>
    public bool IsOpen { get; set; }

    /// <summary>When the dossier was filed: the order of the unit's whole list.</summary>
    public DateTimeOffset FiledAt { get; set; }
}

/// <summary>Which units have a part.</summary>
public sealed partial class Dossier
{
    public List<DossierUnit> Units { get; set; } = [];

    /// <summary>Brings the parts of units up to the dossier's other rows; called after every fact.</summary>
    public void NoteUnits()
    {
        HashSet<Guid> seeing =
            [ReceivingUnitId, ResolvingUnitId, SectionUnitId, .. WorkItems.Select(w => w.UnitId), .. Consultations.Select(c => c.UnitId)];
        foreach (var unit in seeing.Where(s => Units.All(u => u.UnitId != s)).ToList())
            Units.Add(new DossierUnit { DossierId = Id, UnitId = unit, FiledAt = SubmittedAt });
        foreach (var part in Units)
            (part.Sees, part.IsOpen) = (seeing.Contains(part.UnitId), IsOpen && seeing.Contains(part.UnitId));
    }
}

internal sealed class DossierUnitConfiguration : IEntityTypeConfiguration<DossierUnit>
{
    public void Configure(EntityTypeBuilder<DossierUnit> e)
    {
        e.HasKey(u => new { u.DossierId, u.UnitId });
        e.HasIndex(u => new { u.UnitId, u.FiledAt, u.DossierId });
        e.HasIndex(u => new { u.UnitId, u.DossierId }).HasFilter("is_open");
        e.HasOne<Dossier>().WithMany(d => d.Units).HasForeignKey(u => u.DossierId);
    }
}
