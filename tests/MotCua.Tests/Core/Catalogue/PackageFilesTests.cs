using MotCua.Core.Catalogue;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Catalogue;

/// <summary>A package leaves the database as files and comes back as the same package.</summary>
public sealed class PackageFilesTests
{
    public static TheoryData<string> Codes =>
        [.. Directory.GetDirectories(Path.Combine(SampleFiles.Root, "procedures")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_written_reads_back_the_same(string code)
    {
        var package = PackageFiles.Read(Path.Combine(SampleFiles.Root, "procedures", code)).ToPackage();
        var files = PackageFiles.Of(package);
        PackageValidator.Validate(files).ShouldBeEmpty();
        PackageContent.Write(files.ToPackage()).ShouldBe(PackageContent.Write(package));
        PackageFiles.Of(files.ToPackage()).Texts.ShouldBe(files.Texts);
    }

    [Fact]
    public void The_sheet_reads_like_one_a_person_wrote()
    {
        var sheet = Of("1.001193").Texts[PackageFiles.Sheet];
        sheet.ShouldContain("name: {vi: Đăng ký khai sinh, en: Birth registration}");
        sheet.ShouldContain("limit: {value: 1, unit: working-day}");
        sheet.ShouldNotContain("joint");
        sheet.ShouldNotContain("''");
    }

    [Fact]
    public void Words_that_YAML_could_take_for_something_else_stay_words()
    {
        var package = Of("1.014137").ToPackage();
        var odd = package with { TextsVi = new Dictionary<string, string> { ["steps.a"] = "no: \"# yes\n- null" } };
        PackageFiles.Of(odd).ToPackage().TextsVi["steps.a"].ShouldBe("no: \"# yes\n- null");
        var named = package with { Sheet = package.Sheet with { Name = new Bilingual { Vi = "null", En = "012" }, Keywords = ["yes", "1.0"] } };
        var read = PackageFiles.Of(named).ToPackage().Sheet;
        (read.Name.Vi, read.Name.En).ShouldBe(("null", "012"));
        read.Keywords.ShouldBe(["yes", "1.0"]);
    }

    [Fact]
    public void Files_that_are_not_given_stay()
    {
        var files = Of("1.014137").With(new PackageFiles(new Dictionary<string, string> { [PackageFiles.Rules] = "<x/>" }));
        files.Texts.Keys.ShouldBe(PackageReader.Files);
        files.Texts[PackageFiles.Rules].ShouldBe("<x/>");
        files.Texts[PackageFiles.Process].ShouldContain("userTask");
    }

    [Theory]
    [InlineData(PackageFiles.Sheet, "limit: {value: 5, unit: working-day}", "limit: {value: 5, unit: week}", "cases[1.014137.01].limit.unit")]
    [InlineData(PackageFiles.Process, "motcua:role=\"leader\"", "motcua:role=\"king\"", "sign")]
    [InlineData(PackageFiles.TextsVi, "steps.sign:", "steps.sing:", "steps.sing")]
    public void A_finding_names_the_line_of_its_element(string file, string from, string to, string path)
    {
        var files = Of("1.014137");
        var text = files.Texts[file].Replace(from, to);
        text.ShouldNotBe(files.Texts[file]);
        var found = PackageValidator.Validate(files.With(new PackageFiles(new Dictionary<string, string> { [file] = text })));
        var finding = found.First(f => f.File == file && f.Path == path);
        text.Split('\n')[finding.Line - 1].ShouldContain(path.Split('.')[^1]);
    }

    private static PackageFiles Of(string code) =>
        PackageFiles.Of(PackageFiles.Read(Path.Combine(SampleFiles.Root, "procedures", code)).ToPackage());
}
