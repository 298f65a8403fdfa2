using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Organisation;

public sealed class UnitDirectoryTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_page_shows_who_is_above_and_below_and_what_is_served()
    {
        var page = await PageAsync("ubnd-p-ba-dinh");
        page.Line.Select(u => u.Code).ShouldBe(["ubnd-tp-ha-noi"]);
        page.Children.Select(u => u.Code).ShouldContain("ubnd-p-ba-dinh-mot-cua");
        page.Children.Count.ShouldBe(4);
        page.Areas.Select(a => a.Code).ShouldBe(["00004"]);
        page.Successor.ShouldBeNull();
    }

    [Fact]
    public async Task A_branch_serves_several_communes_and_stands_below_the_centre()
    {
        var page = await PageAsync("pvhcc-diem-ba-dinh");
        page.Line.Select(u => u.Code).ShouldBe(["ubnd-tp-ha-noi", "pvhcc-tp", "pvhcc-cn-01"]);
        (await PageAsync("pvhcc-cn-01")).Areas.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_unit_that_ended_names_who_took_over() =>
        (await PageAsync("ubnd-p-quan-thanh-cu")).Successor!.Code.ShouldBe("ubnd-p-ba-dinh");

    [Fact]
    public async Task An_unknown_unit_is_not_there() =>
        await Should.ThrowAsync<NotFoundException>(() => PageAsync("khong-co"));

    [Fact]
    public async Task A_commune_is_served_by_its_desk_first_and_by_every_agency()
    {
        var units = await core.RunAsync((UnitDirectory d) => d.ServingAsync("00004", OrganisationSamples.Today, default));
        units[0].Code.ShouldBe("ubnd-p-ba-dinh-mot-cua");
        units.Select(u => u.Kind).ShouldBe(
        [
            UnitKinds.CommuneOneStop, UnitKinds.Commune, UnitKinds.OneStopPoint, UnitKinds.OneStopBranch, UnitKinds.PoliceCommune,
            UnitKinds.TaxBase, UnitKinds.SocialInsuranceBase,
        ]);
    }

    [Fact]
    public async Task The_city_has_169_desks() =>
        (await core.RunAsync((UnitDirectory d) => d.DesksAsync(OrganisationSamples.Today, default))).Count.ShouldBe(126 + 1 + 12 + 30);

    private Task<UnitPage> PageAsync(string code) =>
        core.RunAsync((UnitDirectory d) => d.PageAsync(code, OrganisationSamples.Today, default));
}
