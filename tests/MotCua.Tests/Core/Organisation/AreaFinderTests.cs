using MotCua.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Organisation;

public sealed class AreaFinderTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Theory]
    [InlineData("Ba Đình", "00004")]
    [InlineData("ba dinh", "00004")]
    [InlineData("phuong ba di", "00004")]
    [InlineData("Trúc Bạch", "00004")]
    [InlineData("hang dao", "00070")]
    public async Task A_commune_is_found_by_its_name_or_by_one_it_replaced(string typed, string code) =>
        (await FindAsync(typed))[0].Code.ShouldBe(code);

    [Fact]
    public async Task A_former_district_finds_all_its_communes() =>
        (await FindAsync("quận Hoàn Kiếm")).Select(a => a.Code).ShouldContain("00070");

    [Fact]
    public async Task Nothing_typed_lists_all_and_an_unknown_name_none()
    {
        (await FindAsync("")).Count.ShouldBe(126);
        (await FindAsync("sai gon")).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<Area>> FindAsync(string text) =>
        core.RunAsync((AreaFinder f) => f.FindAsync(text, OrganisationSamples.Today, default));
}
