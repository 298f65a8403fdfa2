using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

/// <summary>The database itself refuses to change or forget what was recorded.</summary>
public sealed class AppendOnlyTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Theory]
    [InlineData("UPDATE operations SET kind = kind")]
    [InlineData("UPDATE journal_entries SET payload = payload")]
    [InlineData("UPDATE tree_heads SET root_hash = root_hash")]
    [InlineData("DELETE FROM operations")]
    [InlineData("DELETE FROM journal_entries")]
    [InlineData("DELETE FROM tree_heads")]
    public async Task A_statement_against_the_past_is_refused(string statement)
    {
        await core.RunAsync((TreeHeads heads) => heads.SealAsync(default));
        (await core.ReadAsync(db => db.TreeHeads.CountAsync())).ShouldBeGreaterThan(0);
        var refused = await Should.ThrowAsync<DbException>(
            () => core.ReadAsync(db => db.Database.ExecuteSqlRawAsync(statement)));
        refused.Message.ShouldContain("append-only");
    }
}
