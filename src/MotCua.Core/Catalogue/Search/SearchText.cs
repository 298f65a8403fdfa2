using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>
/// The folded text a published version is found by, in three lines: names; everyday words; code, field and summary.
/// Phrases of a line are parted by a bar.
/// </summary>
public static class SearchText
{
    private const string Bar = " | ";

    public static string Of(ProcedureSheet sheet) => string.Join('\n',
        Line([sheet.Name.Vi, sheet.Name.En]),
        Line(sheet.Keywords),
        Line([sheet.Code, sheet.FieldName.Vi, sheet.FieldName.En, sheet.Summary.Vi, sheet.Summary.En]));

    /// <summary>The phrases of each line, as words.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Read(string text) =>
        [.. text.Split('\n').Select(line => (IReadOnlyList<IReadOnlyList<string>>)
            [.. line.Split(Bar).Select(SearchWords.Of).Where(p => p.Count > 0)])];

    private static string Line(IEnumerable<string> phrases) =>
        string.Join(Bar, phrases.Select(p => TextFolding.Fold(p).Replace('|', ' ')).Distinct());
}
