namespace MotCua.Core.Catalogue;

/// <summary>One thing wrong with a procedure package; a package with findings is not published.</summary>
/// <param name="Code">Stable code, such as <c>sheet.duplicate</c>.</param>
/// <param name="File">The file of the package, such as <c>procedure.yaml</c>.</param>
/// <param name="Path">Element or key inside the file: <c>cases[1.001193.01].limit</c>, <c>sign</c>, <c>page_child</c>.</param>
/// <param name="MessageVi">What is wrong, in Vietnamese.</param>
/// <param name="MessageEn">What is wrong, in English.</param>
public sealed record PackageFinding(string Code, string File, string Path, string MessageVi, string MessageEn)
{
    /// <summary>Line of the element in the file, counted from 1; 0 when it is not known.</summary>
    public int Line { get; init; }

    public string In(string language) => language == "en" ? MessageEn : MessageVi;
}

/// <summary>Collects the findings of one file while it is checked.</summary>
internal sealed class FindingList(string file)
{
    private readonly List<PackageFinding> _items = [];

    public IReadOnlyList<PackageFinding> Items => _items;

    /// <summary>Adds a finding whose arguments read the same in both languages.</summary>
    public void Add(string code, string path, params object[] args) => Add(code, path, args, args);

    /// <summary>Adds a finding whose arguments are themselves in two languages.</summary>
    public void Add(string code, string path, object[] argsVi, object[] argsEn) =>
        _items.Add(new PackageFinding(code, file, path, PackageMessages.Vi(code, argsVi), PackageMessages.En(code, argsEn)));
}
