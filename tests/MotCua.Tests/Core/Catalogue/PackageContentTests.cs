using MotCua.Core.Catalogue;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Catalogue;

public sealed class PackageContentTests
{
    public static TheoryData<string> Codes => [.. SampleFiles.Packages.Select(p => Path.GetFileName(p)!)];

    [Theory, MemberData(nameof(Codes))]
    public void A_frozen_package_reads_back_whole_and_freezes_to_the_same_text(string code)
    {
        var package = PackageReader.Read(Path.Combine(SampleFiles.Root, "procedures", code));
        var content = PackageContent.Write(package);
        var again = PackageContent.Read(content);
        PackageContent.Write(again).ShouldBe(content);
        again.Process.ShouldBe(package.Process);
        again.Rules.ShouldBe(package.Rules);
        again.TextsVi.ShouldBe(package.TextsVi, ignoreOrder: true);
        again.Sheet.Cases.ShouldBe(package.Sheet.Cases);
        PackageValidator.Validate(again).ShouldBeEmpty();
    }

    [Fact]
    public void Spacing_and_order_of_texts_do_not_change_the_frozen_text()
    {
        var files = PackageFiles.Read(Path.Combine(SampleFiles.Root, "procedures", "1.014137"));
        var lines = files.Texts[PackageFiles.TextsVi].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var other = new PackageFiles(new Dictionary<string, string>(files.Texts)
        {
            [PackageFiles.TextsVi] = string.Join('\n', lines.Reverse()),
            [PackageFiles.Form] = files.Texts[PackageFiles.Form].Replace("\n  ", "\n      "),
        });
        PackageContent.Write(other.ToPackage()).ShouldBe(PackageContent.Write(files.ToPackage()));
    }
}
