namespace MotCua.Core.Catalogue;

/// <summary>The raw texts of a package, by file name, as they lie in a folder or come from an editor.</summary>
public sealed record PackageFiles(IReadOnlyDictionary<string, string> Texts)
{
    public const string Sheet = "procedure.yaml";
    public const string Form = "form.json";
    public const string Process = "process.bpmn";
    public const string Rules = "rules.dmn";
    public const string TextsVi = "texts.vi.yaml";
    public const string TextsEn = "texts.en.yaml";

    /// <summary>Reads the files of a package that are there; the validator names those that are not.</summary>
    public static PackageFiles Read(string folder) => new(PackageReader.Files
        .Where(f => File.Exists(Path.Combine(folder, f)))
        .ToDictionary(f => f, f => File.ReadAllText(Path.Combine(folder, f))));

    /// <summary>Writes a package as its files: the same texts for the same package, read back to the same package.</summary>
    public static PackageFiles Of(ProcedurePackage package) => new(new Dictionary<string, string>
    {
        [Sheet] = PackageYaml.Write(package.Sheet),
        [Form] = PackageYaml.Indented(package.Form),
        [Process] = package.Process,
        [Rules] = package.Rules,
        [TextsVi] = PackageYaml.Write(package.TextsVi),
        [TextsEn] = PackageYaml.Write(package.TextsEn),
    });

    /// <summary>These files with some of them replaced.</summary>
    public PackageFiles With(PackageFiles changed) => new(PackageReader.Files
        .Where(f => changed.Texts.ContainsKey(f) || Texts.ContainsKey(f))
        .ToDictionary(f => f, f => changed.Texts.GetValueOrDefault(f) ?? Texts[f]));

    /// <exception cref="YamlDotNet.Core.YamlException">A file is not the YAML of a package.</exception>
    public ProcedurePackage ToPackage() => new()
    {
        Sheet = PackageReader.Sheet(Texts[Sheet]),
        Form = Texts[Form],
        Process = Texts[Process],
        Rules = Texts[Rules],
        TextsVi = PackageReader.Texts(Texts[TextsVi]),
        TextsEn = PackageReader.Texts(Texts[TextsEn]),
    };
}
