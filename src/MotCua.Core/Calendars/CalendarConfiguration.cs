using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Calendars;

internal sealed class CalendarVersionConfiguration : IEntityTypeConfiguration<CalendarVersion>
{
    public void Configure(EntityTypeBuilder<CalendarVersion> e)
    {
        e.HasMany(v => v.Shifts).WithOne().HasForeignKey(s => s.CalendarVersionId);
        e.HasMany(v => v.Days).WithOne().HasForeignKey(d => d.CalendarVersionId);
        e.HasIndex(v => new { v.UnitId, v.Number }).IsUnique();
    }
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> e) =>
        e.HasIndex(d => new { d.CalendarVersionId, d.Date }).IsUnique();
}
