using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Core.Seeding;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Seeding;

/// <summary>A seeded city of three hundred dossiers holds together like one that people made.</summary>
public sealed class SeedDossiersTests(SeededCity city) : IClassFixture<SeededCity>
{
    [Fact]
    public async Task Every_dossier_is_what_its_facts_make_it()
    {
        var dossiers = await city.Core.ReadAsync(db => db.Dossiers.AsNoTracking().WithAll().ToListAsync());
        var entries = await city.Core.ReadAsync(db => db.JournalEntries.AsNoTracking().Where(e => e.StreamKind == "dossier")
            .OrderBy(e => e.Sequence).ToListAsync());
        dossiers.Count(d => d.DraftId is null).ShouldBe(SeededCity.Count);
        var facts = entries.ToLookup(e => e.StreamId);
        foreach (var dossier in dossiers)
        {
            var folded = new Dossier { Id = dossier.Id };
            foreach (var entry in facts[dossier.Id])
                folded.Apply(JournalJson.Read(entry.Type, entry.Payload), new FactContext(entry.ClaimedAt, entry.ActorId, entry.UnitId));
            FoldedText.Of(folded).ShouldBe(FoldedText.Of(dossier));
        }
    }

    [Fact]
    public async Task The_journal_verifies_and_goes_on()
    {
        var (entries, heads) = await city.Core.RunAsync(async (JournalExport export) =>
        {
            using var to = new StringWriter();
            using var headsTo = new StringWriter();
            await export.WriteEntriesAsync(to, default);
            await export.WriteHeadsAsync(headsTo, default);
            return (to.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), headsTo.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        });
        JournalVerifier.Verify(entries, heads, null).ShouldBeEmpty();
        var filed = await new Desk(city.Core.Services).FileBirthAsync();
        filed.Code.ShouldEndWith($"-{await city.NumberOfTodayAsync(filed):0000}");
    }

    [Fact]
    public async Task The_figures_are_those_a_rebuild_makes()
    {
        await city.Core.RunAsync((FactProjection p) => p.RunAsync(default));
        var seeded = await FiguresAsync();
        await city.Core.RunAsync((FactProjection p) => p.RebuildAsync(default));
        (await FiguresAsync()).ShouldBe(seeded);
    }

    [Fact]
    public async Task It_has_dossiers_of_two_years_in_many_states()
    {
        var found = await city.Core.ReadAsync(db => db.Dossiers.Where(d => d.DraftId == null).Select(d => new { d.Status, d.SubmittedAt, d.Channel }).ToListAsync());
        found.Select(f => f.Status).Distinct().Count().ShouldBeGreaterThan(5);
        found.Select(f => f.Channel).Distinct().Count().ShouldBe(3);
        found.Min(f => f.SubmittedAt).ShouldBeLessThan(SampleWorld.Now.AddDays(-600));
        found.Max(f => f.SubmittedAt).ShouldBeLessThanOrEqualTo(SampleWorld.Now);
    }

    [Fact]
    public async Task A_second_city_on_top_is_refused() =>
        await Should.ThrowAsync<InvalidOperationException>(() => city.Core.RunAsync((SeedDossiers s) => s.RunAsync(5, 1, null, default)));

    private Task<List<string>> FiguresAsync() => city.Core.ReadAsync(async db =>
        (await db.DossierFacts.AsNoTracking().OrderBy(f => f.DossierId).ToListAsync())
            .Select(f => JsonSerializer.Serialize(f)).ToList());
}

/// <summary>The sample city with seeded dossiers, made once.</summary>
public sealed class SeededCity : IAsyncLifetime
{
    public const int Count = 300;

    public CoreFixture Core { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Core.InitializeAsync();
        await Core.RunAsync((SeedDossiers s) => s.RunAsync(Count, 7, null, default));
    }

    /// <summary>How many dossiers the desk of this one has taken in on its day.</summary>
    public Task<int> NumberOfTodayAsync(Dossier dossier) =>
        Core.ReadAsync(db => db.Dossiers.CountAsync(d => d.Code.StartsWith(dossier.Code.Substring(0, dossier.Code.Length - 4))));

    public ValueTask DisposeAsync() => Core.DisposeAsync();
}
