using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Organisation;

public sealed class UnitResolverTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Theory]
    [InlineData("commune", null, "van-hoa-xa-hoi", "ubnd-p-ba-dinh", "ubnd-p-ba-dinh-van-hoa-xa-hoi", "ubnd-p-ba-dinh-mot-cua")]
    [InlineData("commune", null, null, "ubnd-p-ba-dinh", "ubnd-p-ba-dinh", "ubnd-p-ba-dinh-mot-cua")]
    [InlineData("police-commune", null, null, "cong-an-p-ba-dinh", "cong-an-p-ba-dinh", "ubnd-p-ba-dinh-mot-cua")]
    [InlineData("social-insurance", null, null, "bhxh-ba-dinh", "bhxh-ba-dinh", "ubnd-p-ba-dinh-mot-cua")]
    [InlineData("department", "so-xay-dung", null, "so-xay-dung", "so-xay-dung", "pvhcc-cn-01")]
    [InlineData("police-city", null, null, "cong-an-tp", "cong-an-tp", "pvhcc-cn-01")]
    public async Task Each_kind_finds_its_agency_its_section_and_its_desk(
        string kind, string? code, string? section, string resolving, string working, string desk)
    {
        var place = await ResolveAsync(kind, code, "00004", section);
        (await core.CodeAsync(place.ResolvingUnitId)).ShouldBe(resolving);
        (await core.CodeAsync(place.SectionUnitId)).ShouldBe(working);
        (await core.CodeAsync(place.ReceivingUnitId)).ShouldBe(desk);
    }

    [Fact]
    public async Task A_city_matter_without_a_place_is_received_by_the_centre() =>
        (await core.CodeAsync((await ResolveAsync("department", "so-tu-phap", null)).ReceivingUnitId)).ShouldBe("pvhcc-tp");

    [Fact]
    public async Task The_tax_base_that_covers_the_commune_answers_for_it()
    {
        var place = await ResolveAsync("tax", null, "00004");
        var unit = await core.ReadAsync(db => db.Units.SingleAsync(u => u.Id == place.ResolvingUnitId));
        unit.Kind.ShouldBe(UnitKinds.TaxBase);
        (await core.ReadAsync(db => db.UnitCoverage.AnyAsync(c => c.UnitId == unit.Id && c.AreaCode == "00004"))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_department_that_was_merged_is_answered_for_by_its_successor() =>
        (await core.CodeAsync((await ResolveAsync("department", "so-giao-thong-van-tai", null)).ResolvingUnitId)).ShouldBe("so-xay-dung");

    [Theory]
    [InlineData("2025-02-28", "so-giao-thong-van-tai")]
    [InlineData("2025-03-01", "so-xay-dung")]
    public async Task The_day_decides_whether_a_unit_or_its_successor_answers(string on, string expected)
    {
        var place = await ResolveAsync("department", "so-giao-thong-van-tai", null, on: DateOnly.Parse(on));
        (await core.CodeAsync(place.ResolvingUnitId)).ShouldBe(expected);
    }

    [Fact]
    public async Task Every_commune_has_every_local_agency_and_a_desk()
    {
        var areas = await core.ReadAsync(db => db.Areas.Select(a => a.Code).ToListAsync());
        areas.Count.ShouldBe(126);
        foreach (var area in areas)
            foreach (var kind in (string[])["commune", "police-commune", "tax", "social-insurance"])
            {
                var desk = await core.ReadAsync(db => db.Units.SingleAsync(u => u.Kind == UnitKinds.CommuneOneStop && u.AreaCode == area));
                (await ResolveAsync(kind, null, area)).ReceivingUnitId.ShouldBe(desk.Id);
            }
    }

    [Fact]
    public async Task A_commune_merged_again_is_followed_with_its_desk_and_section()
    {
        var end = new DateOnly(2030, 12, 31);
        await core.ArrangeAsync(db =>
        {
            foreach (var unit in db.Units.Where(u => u.Path.StartsWith("/ubnd-tp-ha-noi/ubnd-p-ngoc-ha/")).ToList())
                (unit.ValidTo, unit.SuccessorId) = (end, LoadOrganisation.UnitId(unit.Code.Replace("ngoc-ha", "ba-dinh")));
        });
        var before = await ResolveAsync("commune", null, "00008", "kinh-te", end);
        var after = await ResolveAsync("commune", null, "00008", "kinh-te", end.AddDays(1));
        (await core.CodeAsync(before.SectionUnitId)).ShouldBe("ubnd-p-ngoc-ha-kinh-te");
        (await core.CodeAsync(after.ResolvingUnitId)).ShouldBe("ubnd-p-ba-dinh");
        (await core.CodeAsync(after.SectionUnitId)).ShouldBe("ubnd-p-ba-dinh-kinh-te");
        (await core.CodeAsync(after.ReceivingUnitId)).ShouldBe("ubnd-p-ba-dinh-mot-cua");
    }

    [Fact]
    public async Task A_unit_that_only_begins_later_does_not_answer_yet()
    {
        await core.ArrangeAsync(db => db.Units.Add(new Unit
        {
            Id = Guid.NewGuid(), Code = "ubnd-p-ba-dinh-moi", ParentId = LoadOrganisation.UnitId("ubnd-tp-ha-noi"),
            Path = "/ubnd-tp-ha-noi/ubnd-p-ba-dinh-moi/", Kind = UnitKinds.Commune, NameVi = "x", NameEn = "x", AreaCode = "00004",
            Identifier = "H26.999", ValidFrom = new DateOnly(2040, 1, 1),
        }));
        (await core.CodeAsync((await ResolveAsync("commune", null, "00004")).ResolvingUnitId)).ShouldBe("ubnd-p-ba-dinh");
        (await core.CodeAsync((await ResolveAsync("commune", null, "00004", on: new DateOnly(2040, 1, 1))).ResolvingUnitId))
            .ShouldBe("ubnd-p-ba-dinh-moi");
    }

    [Theory]
    [InlineData("commune", "99999")]
    [InlineData("commune", null)]
    [InlineData("tax", "99999")]
    public async Task Where_nobody_is_competent_it_says_so(string kind, string? area) =>
        (await OrganisationSamples.RefusedAsync(() => ResolveAsync(kind, null, area))).ShouldBe("no-competent-unit");

    private Task<UnitPlace> ResolveAsync(string kind, string? code, string? area, string? section = null, DateOnly? on = null) =>
        core.RunAsync((UnitResolver r) => r.ResolveAsync(kind, code, area, section, on ?? OrganisationSamples.Today, default));
}
