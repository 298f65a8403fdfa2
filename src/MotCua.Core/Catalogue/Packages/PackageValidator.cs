using System.Text.Json.Nodes;
using MotCua.Core.Platform;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Says everything that is wrong with a procedure package, naming file and element, in both languages. A package with
/// findings may be kept as a draft and is refused at publication.
/// </summary>
public static class PackageValidator
{
    /// <summary>
    /// Checks raw files: first that they can be read and hold no unknown key, then what they say. Findings name the line
    /// where it is known.
    /// </summary>
    public static IReadOnlyList<PackageFinding> Validate(PackageFiles files) =>
        [.. Found(files).Select(f => FindingLines.Placed(f, files))];

    private static IReadOnlyList<PackageFinding> Found(PackageFiles files)
    {
        List<PackageFinding> findings = [.. PackageReader.Files
            .Where(f => !files.Texts.ContainsKey(f))
            .SelectMany(f => Found(f, list => list.Add("package.missing-file", "")))];
        foreach (var (file, text) in files.Texts.Where(t => t.Key.EndsWith(".yaml", StringComparison.Ordinal)))
            findings.AddRange(Found(file, list => Yaml(file, text, list)));
        return findings.Count > 0 ? findings : Validate(files.ToPackage());
    }

    /// <summary>Checks what a package says.</summary>
    public static IReadOnlyList<PackageFinding> Validate(ProcedurePackage package)
    {
        var (sheet, form, process) = (new FindingList(PackageFiles.Sheet), new FindingList(PackageFiles.Form), new FindingList(PackageFiles.Process));
        var (rules, vi, en) = (new FindingList(PackageFiles.Rules), new FindingList(PackageFiles.TextsVi), new FindingList(PackageFiles.TextsEn));
        SheetChecks.Check(package.Sheet, sheet);
        var definition = ProcessChecks.Check(package, process);
        if (FormChecks.Check(package, form) is { } keys)
        {
            ExpressionChecks.Sheet(package.Sheet, keys, sheet);
            ExpressionChecks.Form(JsonNode.Parse(package.Form), keys, form);
            if (definition is not null)
                ExpressionChecks.Process(definition, keys, process);
        }
        if (RulesChecks.Check(package, rules) is { } summary && definition is not null)
        {
            var steps = definition.Steps.Select(s => s.Id).ToList();
            TextChecks.Check(package.TextsVi, steps, summary, vi);
            TextChecks.Check(package.TextsEn, steps, summary, en);
            TextChecks.SameGuidance(package, vi, en);
        }
        return [.. sheet.Items, .. form.Items, .. process.Items, .. rules.Items, .. vi.Items, .. en.Items];
    }

    /// <summary>Whether a finding means that a file is missing or cannot be read at all.</summary>
    public static bool IsUnreadable(PackageFinding finding) => finding.Code
        is "package.missing-file" or "package.yaml" or "package.json" or "package.unknown-key" or "package.empty-key";

    /// <summary>The refusal to publish a package with findings; null when it has none.</summary>
    public static Refusal? WhyNotValid(ProcedurePackage package) =>
        Validate(package) is [var first, ..] findings
            ? new Refusal("package-invalid", package.Sheet.Code, findings.Count, first.File, first.Path)
            : null;

    private static void Yaml(string file, string text, FindingList findings)
    {
        try
        {
            if (file == PackageFiles.Sheet)
                Sheet(text, findings);
            else
                PackageReader.Texts(text);
        }
        catch (YamlException error)
        {
            var reason = error.InnerException?.Message ?? error.Message;
            findings.Add("package.yaml", "", error.Start.Line, error.Start.Column, reason);
        }
    }

    private static void Sheet(string text, FindingList findings)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            findings.Add("package.yaml", "", 1, 1, "code: …");
            return;
        }
        SheetKeys.Check(root, findings);
        if (findings.Items.Count == 0)
            PackageReader.Sheet(text);
    }

    private static IReadOnlyList<PackageFinding> Found(string file, Action<FindingList> check)
    {
        var list = new FindingList(file);
        check(list);
        return list.Items;
    }
}
