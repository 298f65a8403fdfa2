using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Oversight;

/// <summary>What a desk did in an hour, counted from the journal; can be made anew from it.</summary>
public sealed class CounterHour
{
    public Guid UnitId { get; set; }

    /// <summary>Start of the hour, UTC.</summary>
    public DateTimeOffset HourAt { get; set; }

    /// <summary>Dossiers received or declined.</summary>
    public int Intake { get; set; }

    /// <summary>Papers handed over to the section and results handed to applicants.</summary>
    public int HandOver { get; set; }
}

internal sealed class CounterHourConfiguration : IEntityTypeConfiguration<CounterHour>
{
    public void Configure(EntityTypeBuilder<CounterHour> e)
    {
        e.HasKey(h => new { h.UnitId, h.HourAt });
        e.HasIndex(h => h.HourAt);
    }
}
