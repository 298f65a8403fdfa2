using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

public sealed class JournalTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Nothing_is_committed_without_a_fact()
    {
        await core.RunAsync<Journal>(async journal =>
        {
            await Should.ThrowAsync<InvalidOperationException>(() => journal.CommitAsync(default));
            journal.Start("Test", Actor.System);
            await Should.ThrowAsync<InvalidOperationException>(() => journal.CommitAsync(default));
            Should.Throw<InvalidOperationException>(() => journal.Start("Other", Actor.System));
        });
    }

    [Fact]
    public async Task Sequence_numbers_have_no_gaps_when_many_write_at_once()
    {
        var before = await core.ReadAsync(db => db.JournalEntries.MaxAsync(e => e.Sequence));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(WriteAsync)));
        var after = await core.ReadAsync(db => db.JournalEntries.Where(e => e.Sequence > before).OrderBy(e => e.Sequence)
            .Select(e => e.Sequence).ToListAsync());
        after.ShouldBe(Enumerable.Range(1, 20).Select(i => before + i));
    }

    [Fact]
    public async Task Two_who_change_the_same_row_do_not_both_win()
    {
        await using var first = core.Services.CreateAsyncScope();
        await using var second = core.Services.CreateAsyncScope();
        await RenameAsync(first.ServiceProvider, "một");
        await RenameAsync(second.ServiceProvider, "hai");
        await first.ServiceProvider.GetRequiredService<Journal>().CommitAsync(default);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(
            () => second.ServiceProvider.GetRequiredService<Journal>().CommitAsync(default));
        (await core.ReadAsync(db => db.Units.SingleAsync(u => u.Code == "so-noi-vu"))).NameEn.ShouldBe("một");
        (await core.ReadAsync(db => db.Operations.CountAsync(o => o.Reason == "hai"))).ShouldBe(0, "nothing half-written");
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing()
    {
        var before = await core.ReadAsync(db => db.JournalEntries.CountAsync());
        await core.RunAsync<IServiceProvider>(async services =>
        {
            var journal = services.GetRequiredService<Journal>();
            var db = services.GetRequiredService<AppDbContext>();
            var unit = await db.Units.FirstAsync(u => u.Code == "so-tu-phap");
            db.Areas.Add(new Area { Code = "00004", NameVi = "đã có", Kind = "phuong" });
            journal.Start("Test", Actor.System);
            journal.Record(unit, new OrganisationLoaded(0, 1, 0));
            await Should.ThrowAsync<DbUpdateException>(() => journal.CommitAsync(default));
        });
        (await core.ReadAsync(db => db.JournalEntries.CountAsync())).ShouldBe(before);
    }

    private static async Task RenameAsync(IServiceProvider services, string name)
    {
        var journal = services.GetRequiredService<Journal>();
        var unit = await services.GetRequiredService<AppDbContext>().Units.SingleAsync(u => u.Code == "so-noi-vu");
        unit.NameEn = name;
        journal.Start("Rename", Actor.System, name);
        journal.Record(unit, new OrganisationLoaded(0, 1, 0));
    }

    /// <summary>A stream of its own each time, so that writers only meet at the global number.</summary>
    private Task WriteAsync() => core.RunAsync<IServiceProvider>(async services =>
    {
        var journal = services.GetRequiredService<Journal>();
        var draft = new DossierDraft { Id = Guid.NewGuid(), ProcedureCode = "x" };
        services.GetRequiredService<AppDbContext>().Add(draft);
        journal.Start("Test", Actor.System);
        journal.Record(draft, new OrganisationLoaded(0, 1, 0));
        await journal.CommitAsync(default);
    });
}
