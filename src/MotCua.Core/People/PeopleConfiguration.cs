using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Core.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> e) => e.HasIndex(p => p.CitizenId).IsUnique();
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> e) => e.HasIndex(a => a.Username).IsUnique();
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> e)
    {
        e.HasIndex(s => s.AccountId);
        e.HasIndex(s => s.StartedAt);
    }
}

internal sealed class SigningTokenConfiguration : IEntityTypeConfiguration<SigningToken>
{
    /// <summary>An officer has one in use at a time.</summary>
    public void Configure(EntityTypeBuilder<SigningToken> e) =>
        e.HasIndex(t => t.OfficerId).IsUnique().HasFilter("revoked_at IS NULL");
}

internal sealed class VaultItemConfiguration : IEntityTypeConfiguration<VaultItem>
{
    public void Configure(EntityTypeBuilder<VaultItem> e) => e.HasIndex(v => new { v.PersonId, v.ResultCode });
}
