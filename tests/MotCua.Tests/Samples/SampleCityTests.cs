using System.Text.RegularExpressions;

namespace MotCua.Tests.Samples;

public sealed partial class SampleCityTests
{
    private static readonly string[] Roles =
        ["receive", "appraise", "head", "sign", "clerk", "monitor", "inspect", "configure", "assist", "exchange"];

    private static readonly IReadOnlyList<IDictionary<string, string>> Areas = SampleFiles.City("areas.csv");
    private static readonly IReadOnlyList<IDictionary<string, string>> Units = SampleFiles.City("units.csv");
    private static readonly IReadOnlyList<IDictionary<string, string>> Officers = SampleFiles.City("officers.csv");
    private static readonly HashSet<string> UnitCodes = [.. Units.Select(u => u["code"])];
    private static readonly HashSet<string> AreaCodes = [.. Areas.Select(a => a["code"])];

    [Fact]
    public void The_city_has_its_126_communes_and_wards()
    {
        Areas.Count.ShouldBe(126);
        AreaCodes.Count.ShouldBe(126);
        Areas.ShouldAllBe(a => FiveDigits().IsMatch(a["code"]));
        Areas.Count(a => a["kind"] == "phuong").ShouldBe(51);
        Areas.Count(a => a["kind"] == "xa").ShouldBe(75);
    }

    [Fact]
    public void Every_area_has_its_committee_desk_three_sections_and_police()
    {
        string[] expected = ["commune", "commune-one-stop", "commune-section", "commune-section", "commune-section", "police-commune"];
        foreach (var area in AreaCodes)
            Units.Where(u => u["area"] == area).Select(u => u["kind"]).Order().ToArray().ShouldBe(expected, area);
    }

    [Fact]
    public void The_one_stop_centre_has_12_branches_and_30_points()
    {
        Units.Count(u => u["kind"] == "one-stop-branch").ShouldBe(12);
        Units.Count(u => u["kind"] == "one-stop-point").ShouldBe(30);
    }

    [Fact]
    public void Codes_and_identifiers_are_unique_and_well_formed()
    {
        UnitCodes.Count.ShouldBe(Units.Count);
        Units.Select(u => u["identifier"]).Distinct().Count().ShouldBe(Units.Count);
        Units.ShouldAllBe(u => Slug().IsMatch(u["code"]) && Identifier().IsMatch(u["identifier"]));
    }

    [Fact]
    public void Parents_come_before_their_children_and_one_unit_is_the_root()
    {
        var seen = new HashSet<string> { "" };
        foreach (var unit in Units)
        {
            seen.ShouldContain(unit["parent"], unit["code"]);
            seen.Add(unit["code"]);
        }
        Units.Single(u => u["parent"] == "")["kind"].ShouldBe("city");
    }

    [Fact]
    public void Closed_units_name_a_successor_that_exists_the_day_after()
    {
        var closed = Units.Where(u => u["valid_to"] != "").ToList();
        closed.ShouldContain(u => u["valid_to"] == "2025-06-30");
        foreach (var unit in closed)
        {
            var successor = Units.Single(u => u["code"] == unit["successor"]);
            DateOnly.Parse(successor["valid_from"]).ShouldBeLessThanOrEqualTo(DateOnly.Parse(unit["valid_to"]).AddDays(1), unit["code"]);
        }
    }

    [Theory]
    [InlineData("one-stop-branch")]
    [InlineData("one-stop-point")]
    [InlineData("tax-base")]
    [InlineData("social-insurance-base")]
    public void Each_area_is_covered_once_by_a_unit_of_the_kind(string kind)
    {
        var serving = Units.Where(u => u["kind"] == kind).Select(u => u["code"]).ToHashSet();
        var rows = SampleFiles.City("coverage.csv").Where(c => serving.Contains(c["unit"])).ToList();
        rows.Select(c => c["area"]).Order().ShouldBe(AreaCodes.Order());
        rows.Select(c => c["unit"]).Distinct().Order().ShouldBe(serving.Order());
    }

    [Fact]
    public void Officers_sit_in_units_that_exist_and_hold_known_roles()
    {
        Officers.Select(o => o["username"]).Distinct().Count().ShouldBe(Officers.Count);
        Officers.ShouldAllBe(o => Username().IsMatch(o["username"]) && UnitCodes.Contains(o["unit"]));
        Officers.SelectMany(o => o["roles"].Split(';')).Distinct().ShouldBeSubsetOf(Roles);
    }

    [Fact]
    public void Every_commune_can_carry_a_dossier_from_reception_to_seal()
    {
        var rolesByUnit = Officers.ToLookup(o => o["unit"], o => o["roles"]);
        foreach (var commune in Units.Where(u => u["kind"] == "commune" && u["valid_to"] == ""))
        {
            var subtree = Units.Where(u => u["code"] == commune["code"] || u["parent"] == commune["code"]);
            var roles = subtree.SelectMany(u => rolesByUnit[u["code"]]).SelectMany(r => r.Split(';')).ToHashSet();
            string[] needed = ["receive", "appraise", "head", "sign", "clerk"];
            needed.ShouldBeSubsetOf(roles, commune["code"]);
        }
    }

    [Theory]
    [InlineData("motcua.badinh", "ubnd-p-ba-dinh-mot-cua", "receive")]
    [InlineData("chuyenvien.badinh", "ubnd-p-ba-dinh-van-hoa-xa-hoi", "appraise")]
    [InlineData("truongphong.badinh", "ubnd-p-ba-dinh-van-hoa-xa-hoi", "head")]
    [InlineData("lanhdao.badinh", "ubnd-p-ba-dinh", "sign")]
    [InlineData("vanthu.badinh", "ubnd-p-ba-dinh", "clerk")]
    [InlineData("congan.badinh", "cong-an-p-ba-dinh", "sign")]
    [InlineData("bhxh", "bhxh-ba-dinh", "sign")]
    [InlineData("giamsat", "ubnd-tp-ha-noi", "monitor")]
    [InlineData("thanhtra", "ubnd-tp-ha-noi", "inspect")]
    [InlineData("quantri", "ubnd-tp-ha-noi", "configure")]
    public void Demo_officer_exists(string username, string unit, string role)
    {
        var officer = Officers.Single(o => o["username"] == username);
        officer["unit"].ShouldBe(unit);
        officer["roles"].Split(';').ShouldContain(role);
    }

    [Fact]
    public void Citizens_have_identity_numbers_that_agree_with_birth_year_and_sex()
    {
        var citizens = SampleFiles.City("citizens.csv");
        citizens.Count.ShouldBe(20);
        citizens.Single(c => c["username"] == "cong.dan")["full_name"].ShouldBe("Nguyễn Thị Mai");
        foreach (var citizen in citizens)
        {
            var century = citizen["birth_date"][..2] == "19" ? 0 : 2;
            var digit = century + (citizen["sex"] == "female" ? 1 : 0);
            citizen["citizen_id"].ShouldStartWith($"001{digit}{citizen["birth_date"][2..4]}");
            citizen["citizen_id"].Length.ShouldBe(12);
            AreaCodes.ShouldContain(citizen["area"]);
        }
    }

    [Fact]
    public void Days_off_fall_on_weekdays_and_makeup_days_on_weekends()
    {
        var days = SampleFiles.Yaml(Path.Combine(SampleFiles.Root, "city", "calendar.yaml")).List("days").ToList();
        days.Select(d => d.Value("date")).ShouldBe(days.Select(d => d.Value("date")).Order().Distinct());
        foreach (var day in days)
        {
            var weekend = DateOnly.Parse(day.Value("date")!).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            day.Value("kind").ShouldBe(weekend ? "makeup" : "off", day.Value("date"));
            day.Value("source").ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Targets_apply_to_a_unit_or_kind_that_exists()
    {
        var kinds = Units.Select(u => u["kind"]).Concat(UnitCodes).ToHashSet();
        foreach (var target in SampleFiles.Yaml(Path.Combine(SampleFiles.Root, "city", "targets.yaml")).List("targets"))
        {
            kinds.ShouldContain(target.Value("unit")!, target.Value("code"));
            decimal.Parse(target.Value("value")!).ShouldBeInRange(0, 100);
        }
    }

    [GeneratedRegex(@"^\d{5}$")]
    private static partial Regex FiveDigits();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^H26(\.\d{2,3}){0,3}$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[a-z0-9]+(\.[a-z0-9]+)*$")]
    private static partial Regex Username();
}
