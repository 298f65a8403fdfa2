using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue;

/// <summary>A row of the table of steps: the step, and its words for officers and applicants in both languages.</summary>
/// <param name="Id">Null for a new row; it gets an id of its own when the table is written.</param>
/// <param name="Limit">As the process writes it: <c>4 working-hour</c>.</param>
/// <param name="Now">What an applicant reads while the step runs.</param>
/// <param name="Next">What an applicant reads about what follows.</param>
public sealed record StepRow(
    string? Id, Bilingual Name, string Role, string Action, string Limit, Bilingual Now, Bilingual Next);

/// <summary>A linear process as a table that people edit without seeing BPMN.</summary>
public static partial class StepTable
{
    private static readonly string[] StepTexts = ["names", "steps", "next", "guidance"];

    /// <summary>The rows of a package; null when its process is not linear.</summary>
    public static IReadOnlyList<StepRow>? Of(ProcedurePackage package) => LinearProcess.Read(package.Process) is { } process
        ? [.. process.Steps.Select(s => new StepRow(
            s.Id, new Bilingual { Vi = s.Name, En = package.Text($"names.{s.Id}", "en") ?? "" }, s.Role, s.Action, s.Limit,
            Words(package, $"steps.{s.Id}"), Words(package, $"next.{s.Id}")))]
        : null;

    /// <summary>
    /// The files that the rows change: the process and the texts. Words of steps that are gone go too; everything else
    /// stays.
    /// </summary>
    /// <exception cref="InvalidOperationException">The process of the package is not linear.</exception>
    public static PackageFiles Write(ProcedurePackage package, IReadOnlyList<StepRow> rows)
    {
        var old = LinearProcess.Read(package.Process) ?? throw new InvalidOperationException("The process is not linear.");
        var named = Named(rows);
        var steps = named.Select(r => new LinearStep(r.Id!, r.Name.Vi, r.Role, r.Action, r.Limit)).ToList();
        var gone = old.Steps.Select(s => s.Id).Except(steps.Select(s => s.Id)).ToList();
        return new PackageFiles(new Dictionary<string, string>
        {
            [PackageFiles.Process] = (old with { Steps = steps }).Write(package.Sheet),
            [PackageFiles.TextsVi] = PackageYaml.Write(Texts(package.TextsVi, gone, named, r => (null, r.Now.Vi, r.Next.Vi))),
            [PackageFiles.TextsEn] = PackageYaml.Write(Texts(package.TextsEn, gone, named, r => (r.Name.En, r.Now.En, r.Next.En))),
        });
    }

    /// <summary>Gives an id to rows that have none, none that XML takes, or one that a row before them has.</summary>
    private static List<StepRow> Named(IReadOnlyList<StepRow> rows)
    {
        HashSet<string> taken = ["start", "end"], given = [.. rows.Select(r => r.Id ?? "")];
        return [.. rows.Select(r => r.Id is { } id && XmlId().IsMatch(id) && taken.Add(id)
            ? r
            : r with { Id = Enumerable.Range(1, 2 * rows.Count + 1).Select(n => $"step_{n}").First(n => !given.Contains(n) && taken.Add(n)) })];
    }

    private static SortedDictionary<string, string> Texts(
        IReadOnlyDictionary<string, string> old, IReadOnlyList<string> gone, IReadOnlyList<StepRow> rows,
        Func<StepRow, (string? Name, string Now, string Next)> words)
    {
        var kept = old.Where(t => !gone.Any(id => StepTexts.Any(kind => t.Key == $"{kind}.{id}")));
        var texts = new SortedDictionary<string, string>(kept.ToDictionary(), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (name, now, next) = words(row);
            (texts[$"steps.{row.Id}"], texts[$"next.{row.Id}"]) = (now, next);
            if (!string.IsNullOrEmpty(name))
                texts[$"names.{row.Id}"] = name;
        }
        return texts;
    }

    private static Bilingual Words(ProcedurePackage package, string key) =>
        new() { Vi = package.Text(key, "vi") ?? "", En = package.Text(key, "en") ?? "" };

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_-]*$")]
    private static partial Regex XmlId();
}
