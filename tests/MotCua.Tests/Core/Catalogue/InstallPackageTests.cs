using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Catalogue;

public sealed class InstallPackageTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task The_same_package_twice_is_one_version_and_a_changed_one_is_the_next()
    {
        var first = await InstallAsync(CatalogueSamples.Files("9.300001"));
        var again = await InstallAsync(CatalogueSamples.Files("9.300001"));
        var changed = await InstallAsync(CatalogueSamples.Files("9.300001").Rename("Thẻ khác", "Other card"));
        again.Id.ShouldBe(first.Id);
        (first.Number, changed.Number).ShouldBe((1, 2));
        PackageContent.Read(first.Content).Sheet.Code.ShouldBe("9.300001");
    }

    [Fact]
    public async Task A_package_with_findings_is_not_installed()
    {
        var refused = await Should.ThrowAsync<RefusalException>(() => InstallAsync(CatalogueSamples.Files("9.300002").Rename("Thẻ", "")));
        refused.Refusal.Code.ShouldBe("package-invalid");
        refused.Refusal.Args.ShouldBe(["9.300002", 1, "procedure.yaml", "name"]);
    }

    [Fact]
    public async Task Only_the_system_installs() =>
        await Should.ThrowAsync<NotFoundException>(() => core.RunAsync((InstallPackage feature) =>
            feature.HandleAsync(new(CatalogueSamples.Files("9.300003").ToPackage()), CatalogueSamples.Editor, default)));

    private Task<ProcedureVersion> InstallAsync(PackageFiles files) => core.RunAsync((InstallPackage feature) =>
        feature.HandleAsync(new(files.ToPackage()), Actor.System, default));
}
