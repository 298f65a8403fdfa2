using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.Organisation;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> e)
    {
        e.HasIndex(u => u.Code).IsUnique();
        e.HasIndex(u => u.Path);
        e.HasIndex(u => new { u.Kind, u.AreaCode });
        e.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId);
        e.HasOne<Unit>().WithMany().HasForeignKey(u => u.SuccessorId);
    }
}

internal sealed class AreaConfiguration : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> e) => e.HasKey(a => a.Code);
}

internal sealed class UnitCoverageConfiguration : IEntityTypeConfiguration<UnitCoverage>
{
    public void Configure(EntityTypeBuilder<UnitCoverage> e)
    {
        e.HasKey(c => new { c.UnitId, c.AreaCode });
        e.HasIndex(c => c.AreaCode);
    }
}

internal sealed class OfficerConfiguration : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> e) => e.HasIndex(o => o.UnitId);
}

internal sealed class RoleGrantConfiguration : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> e)
    {
        e.HasIndex(g => g.OfficerId);
        e.HasIndex(g => new { g.UnitId, g.Role });
    }
}

internal sealed class IntakeClosureConfiguration : IEntityTypeConfiguration<IntakeClosure>
{
    public void Configure(EntityTypeBuilder<IntakeClosure> e) => e.HasIndex(c => new { c.UnitId, c.EndAt });
}
