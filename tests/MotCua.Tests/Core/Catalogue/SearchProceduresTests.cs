using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Catalogue;

public sealed class SearchProceduresTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task What_people_type_finds_the_procedure_among_the_first_three()
    {
        var queries = Queries().ToList();
        var missed = new List<string>();
        foreach (var (query, code) in queries)
        {
            var found = await SearchAsync(new(query, Take: 3));
            if (found.Cards.All(c => c.Code != code))
                missed.Add($"{query} -> {code}, found {string.Join(" ", found.Cards.Select(c => c.Code))}");
        }
        queries.Count.ShouldBeGreaterThanOrEqualTo(200);
        (1 - (missed.Count / (double)queries.Count)).ShouldBeGreaterThanOrEqualTo(0.97, string.Join('\n', missed));
    }

    [Fact]
    public async Task Most_queries_put_the_procedure_first()
    {
        var (first, all) = (0, 0);
        foreach (var (query, code) in Queries())
        {
            first += (await SearchAsync(new(query, Take: 1))).Cards.Any(c => c.Code == code) ? 1 : 0;
            all++;
        }
        (first / (double)all).ShouldBeGreaterThan(0.85);
    }

    [Theory]
    [InlineData("khai sinh")]
    [InlineData("KHAI SINH")]
    [InlineData("Khai sinh")]
    [InlineData("khai  sính")]
    public async Task Case_spaces_and_the_way_diacritics_are_encoded_do_not_matter(string typed)
    {
        var plain = await SearchAsync(new("khai sinh"));
        var other = await SearchAsync(new(typed.Normalize(System.Text.NormalizationForm.FormD)));
        other.Cards.Select(c => c.Code).ShouldBe(plain.Cards.Select(c => c.Code));
    }

    [Theory]
    [InlineData("qwertzuiop")]
    [InlineData("!!! ???")]
    [InlineData("'; DROP TABLE procedures; --")]
    public async Task Nonsense_finds_nothing_or_everything_but_never_fails(string typed) =>
        (await SearchAsync(new(typed))).Total.ShouldBeOneOf(0, await CountAsync());

    [Fact]
    public async Task Filters_narrow_and_fields_are_counted_before_the_field_filter()
    {
        var all = await SearchAsync(new(LifeEvent: "birth", Take: 100));
        var field = await SearchAsync(new(Field: "G15-TP07", LifeEvent: "birth", Take: 100));
        all.Cards.ShouldAllBe(c => c.LifeEvents.Contains("birth"));
        field.Cards.ShouldAllBe(c => c.FieldCode == "G15-TP07");
        field.Fields.ShouldBe(all.Fields);
        all.Fields.Single(f => f.Code == "G15-TP07").Count.ShouldBe(field.Total);
        (await SearchAsync(new(Level: "vertical", Take: 100))).Cards.ShouldAllBe(c => c.Level == "vertical");
    }

    [Fact]
    public async Task An_empty_question_lists_everything_by_name_in_pages()
    {
        var all = (await SearchAsync(new(Take: 1000))).Cards;
        var second = await SearchAsync(new(Skip: 5, Take: 5));
        all.Count.ShouldBe(await CountAsync());
        second.Total.ShouldBe(all.Count);
        second.Cards.Select(c => c.Code).ShouldBe(all.Skip(5).Take(5).Select(c => c.Code));
    }

    [Fact]
    public async Task A_version_is_found_from_its_first_day_on()
    {
        var files = CatalogueSamples.Files("9.400001").Rename("Cấp thẻ cầu vồng", "Rainbow card");
        await core.RunAsync((InstallPackage f) => f.HandleAsync(new(files.ToPackage()), Actor.System, default));
        (await SearchAsync(new("cau vong"))).Cards.Single().Code.ShouldBe("9.400001");
        var later = files.ToPackage();
        later = later with { Sheet = later.Sheet with { EffectiveFrom = new DateOnly(2026, 3, 10), Name = new() { Vi = "Cấp thẻ sao băng", En = "Meteor card" } } };
        await core.RunAsync((InstallPackage f) => f.HandleAsync(new(later), Actor.System, default));
        (await SearchAsync(new("sao bang"))).Cards.ShouldNotContain(c => c.Code == "9.400001");
        core.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 9, 17, 0, 0, TimeSpan.Zero));
        (await SearchAsync(new("sao bang"))).Cards[0].Code.ShouldBe("9.400001");
    }

    private Task<SearchProcedures.Found> SearchAsync(SearchProcedures.Query query) =>
        core.RunAsync((SearchProcedures feature) => feature.HandleAsync(query, Actor.Anonymous, default));

    private async Task<int> CountAsync() => (await SearchAsync(new(Take: 0))).Total;

    private static IEnumerable<(string Query, string Code)> Queries() =>
        File.ReadLines(Path.Combine(SampleWorld.RepositoryRoot, "tests/MotCua.Tests/Core/Catalogue/search-queries.csv"))
            .Skip(1).Select(l => l.Split(',')).Select(p => (p[0], p[1]));
}
