using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>A dossier lies in one lane of a layout, and a lane's number is the length of its list, under every filter.</summary>
public sealed class WorklistsTests(CoreFixture core) : IClassFixture<CoreFixture>, IAsyncLifetime
{
    private static readonly string[] Users =
    [
        SampleUsers.Receiver, SampleUsers.Specialist, SampleUsers.Head, SampleUsers.Leader, SampleUsers.Clerk, SampleUsers.Monitor,
        SampleUsers.Administrator,
    ];

    public async ValueTask InitializeAsync() => await RandomDesk.FillAsync(core, 300, seed: 20260303);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Lanes_are_a_partition_and_counts_are_the_lists()
    {
        var random = new Random(7);
        foreach (var user in Users)
            for (var i = 0; i < 3; i++)
                await IsPartitionAsync(await core.ActorAsync(user), i == 0 ? new WorklistFilter() : await FilterAsync(random));
    }

    [Theory]
    [InlineData(DeskLayout.Work, Lane.WaitingOthers)]
    [InlineData(DeskLayout.Work, Lane.Elsewhere)]
    [InlineData(DeskLayout.Deadline, Lane.Overdue)]
    [InlineData(DeskLayout.Deadline, Lane.Later)]
    public async Task What_is_due_first_comes_first_and_pages_lose_nothing(DeskLayout layout, Lane lane)
    {
        var leader = await core.ActorAsync(SampleUsers.Leader);
        var query = WorklistQuery.Empty with { Layout = layout, Lane = lane };
        var all = await ListAsync(query, leader, 500);
        all.Count.ShouldBeGreaterThan(3);
        all.Select(r => r.DueAt).ShouldBe(all.Select(r => r.DueAt).Order());
        (await ListAsync(query, leader, 3)).Select(r => r.DossierId).ShouldBe(all.Select(r => r.DossierId));
    }

    [Fact]
    public async Task A_filter_holds_for_every_row()
    {
        var leader = await core.ActorAsync(SampleUsers.Leader);
        var filter = new WorklistFilter { Channel = Channel.Post, DueFrom = new(2026, 3, 2), DueTo = new(2026, 3, 5), Step = "verify" };
        var rows = await ListAsync(WorklistQuery.Empty with { Lane = Lane.All, Filter = filter }, leader, 500);
        var ids = rows.Select(r => r.DossierId).ToList();
        ids.ShouldNotBeEmpty();
        var found = await core.ReadAsync(db => db.Dossiers.AsNoTracking().Include(d => d.WorkItems).Where(d => ids.Contains(d.Id)).ToListAsync());
        foreach (var dossier in found)
        {
            dossier.Channel.ShouldBe(Channel.Post);
            dossier.WorkItems.ShouldContain(w => w.CompletedAt == null && w.Action == "verify");
            var due = (dossier.Status == DossierStatus.Submitted ? dossier.AnswerDueAt : dossier.CurrentDueAt)!.Value;
            due.ShouldBeInRange(At(2), At(6).AddTicks(-1));
        }
    }

    [Fact]
    public void An_address_says_the_list_and_reads_back()
    {
        var query = new WorklistQuery(DeskLayout.Deadline, Lane.DueSoon, new WorklistFilter
        {
            Procedure = "1.001193", UnitId = Guid.NewGuid(), Step = "sign", OfficerId = Guid.NewGuid(), DueFrom = new(2026, 3, 1),
            DueTo = new(2026, 4, 1), Channel = Channel.Online,
        }, ["due", "unit"]);
        var again = WorklistQuery.Parse(query.ToString());
        again.ToString().ShouldBe(query.ToString());
        (again.Layout, again.Lane, again.Filter).ShouldBe((query.Layout, query.Lane, query.Filter));
        again.Columns.ShouldBe(query.Columns);
    }

    [Theory]
    [InlineData("lane=nowhere&view=sideways&unit=me&from=2026-13-40&channel=99&columns=secret")]
    [InlineData("lane=overdue&view=work")]
    [InlineData("&&=&a=%")]
    public void What_an_address_gets_wrong_is_left_out(string text) =>
        WorklistQuery.Parse(text).ToString().ShouldBe(WorklistQuery.Empty.ToString());

    private static DateTimeOffset At(int day) => new(2026, 3, day, 0, 0, 0, TimeSpan.FromHours(7));

    private async Task IsPartitionAsync(Actor actor, WorklistFilter filter)
    {
        foreach (var layout in Enum.GetValues<DeskLayout>())
        {
            var query = WorklistQuery.Empty with { Layout = layout, Filter = filter };
            var counts = await core.RunAsync((Worklists w) => w.CountsAsync(query, actor, default));
            var seen = new List<Guid>();
            foreach (var (lane, count) in counts)
            {
                var rows = await ListAsync(query with { Lane = lane }, actor, 500);
                rows.Count.ShouldBe(count, $"{lane} of {query}");
                seen.AddRange(rows.Select(r => r.DossierId));
            }
            seen.Distinct().Count().ShouldBe(seen.Count, $"{query}");
            seen.Order().ShouldBe((await OpenAsync(query, actor)).Order(), $"{query}");
        }
    }

    /// <summary>What is open under the filter, told without the lanes.</summary>
    private async Task<IReadOnlyList<Guid>> OpenAsync(WorklistQuery query, Actor actor)
    {
        var all = await ListAsync(query with { Lane = Lane.All }, actor, 500);
        return [.. all.Where(r => r.Status is not (DossierStatus.Declined or DossierStatus.Withdrawn or DossierStatus.Stopped
            or DossierStatus.Returned)).Select(r => r.DossierId)];
    }

    private async Task<List<WorklistRow>> ListAsync(WorklistQuery query, Actor actor, int size)
    {
        var rows = new List<WorklistRow>();
        for (string? after = null; ;)
        {
            var page = await core.RunAsync((Worklists w) => w.PageAsync(query, actor, after, size, default));
            rows.AddRange(page.Rows);
            if ((after = page.Next) is null)
                return rows;
        }
    }

    private async Task<WorklistFilter> FilterAsync(Random random)
    {
        var some = await core.ReadAsync(db => db.Dossiers.AsNoTracking().OrderBy(d => d.Id).Skip(random.Next(299)).FirstAsync());
        var officers = await core.ReadAsync(db => db.WorkItems.Where(w => w.AssigneeId != null).Select(w => w.AssigneeId).Distinct().ToListAsync());
        return new WorklistFilter
        {
            Procedure = random.Next(2) == 0 ? some.ProcedureCode : null, UnitId = random.Next(3) == 0 ? some.SectionUnitId : null,
            Channel = random.Next(3) == 0 ? some.Channel : null, Step = random.Next(3) == 0 ? "draft" : null,
            OfficerId = random.Next(4) == 0 ? officers.Order().First() : null,
            DueFrom = random.Next(3) == 0 ? new DateOnly(2026, 3, 2) : null, DueTo = random.Next(3) == 0 ? new DateOnly(2026, 3, 6) : null,
        };
    }
}
