using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Catalogue;

/// <summary>Packages and people for tests of the catalogue.</summary>
internal static class CatalogueSamples
{
    public static Actor Editor { get; } = Administrator("editor");
    public static Actor Publisher { get; } = Administrator("publisher");

    /// <summary>The health card package under a code that no sample uses.</summary>
    public static PackageFiles Files(string code)
    {
        var files = PackageFiles.Read(Path.Combine(SampleFiles.Root, "procedures", "1.014137"));
        return new PackageFiles(files.Texts.ToDictionary(t => t.Key, t => t.Value.Replace("1.014137", code)));
    }

    public static PackageFiles Rename(this PackageFiles files, string vi, string en) => new(new Dictionary<string, string>(files.Texts)
    {
        [PackageFiles.Sheet] = files.Texts[PackageFiles.Sheet].Replace(
            "name: { vi: Cấp thẻ bảo hiểm y tế, en: Health insurance card }", $"name: {{ vi: \"{vi}\", en: \"{en}\" }}"),
    });

    private static Actor Administrator(string name) => new()
    {
        Kind = ActorKind.Officer,
        OfficerId = Ids.Derive(name),
        Grants = [new ActorGrant(Role.Configure, Ids.Derive("city"), "/", true, [])],
    };
}
