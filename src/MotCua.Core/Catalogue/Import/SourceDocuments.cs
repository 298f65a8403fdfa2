using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue.Import;

/// <summary>A situation the source hides in the group text of its components.</summary>
internal sealed record Situation(string Value, string Label);

/// <summary>
/// Reads components. The group text of the source says how to submit (nộp, xuất trình) or names a situation; the first
/// becomes the kind of submission, the second a condition on the answer <c>situation</c>.
/// </summary>
internal static partial class SourceDocuments
{
    private static readonly string[] Files = ["pdf", "jpg", "png"];

    public static (List<RequiredDocument> Documents, List<Situation> Situations) Read(SourceProcedure source, RepairList repairs)
    {
        var components = source.Components ?? [];
        var situations = components.Select(c => Group(c.Case)).Where(IsSituation).Distinct()
            .Select((label, index) => new Situation($"s{index + 1}", label)).ToList();
        var documents = new List<RequiredDocument>();
        foreach (var (component, index) in components.Select((c, i) => (c, i)))
            if (Document(component, index, situations, repairs) is { } document)
                documents.Add(document);
        return (Coded(Merged(documents, repairs), repairs), situations);
    }

    private static RequiredDocument? Document(
        SourceComponent source, int index, IReadOnlyList<Situation> situations, RepairList repairs)
    {
        var path = $"documents[{index}]";
        var name = SourceText.CleanCut(source.Name, $"{path}.name", repairs);
        if (name.Length == 0)
            return null;
        if (RequestForm().IsMatch(name))
        {
            repairs.Add("import.form-as-paper", path, name, "");
            return null;
        }
        return new RequiredDocument
        {
            Code = source.Code ?? "",
            Name = new Bilingual { Vi = name },
            Submit = SubmitKind(source.Case, path, repairs),
            Required = Required(name, path, repairs),
            When = Condition(source.Case, situations, path, repairs),
            Originals = Originals(source, path, repairs),
            Copies = Math.Max(source.Copies, 0),
            Accept = [.. Files],
        };
    }

    private static string SubmitKind(string? group, string path, RepairList repairs)
    {
        if (group is null || !SubmitGroup().IsMatch(group))
            return "submit";
        var kind = group.Contains("xuất trình", StringComparison.OrdinalIgnoreCase) ? "present" : "submit";
        repairs.Add("import.submit-kind", $"{path}.submit", group.Trim(), kind);
        return kind;
    }

    private static bool Required(string name, string path, RepairList repairs)
    {
        if (!Optional().IsMatch(name))
            return true;
        repairs.Add("import.optional", $"{path}.required", name, "false");
        return false;
    }

    private static string? Condition(string? group, IReadOnlyList<Situation> situations, string path, RepairList repairs)
    {
        var label = Group(group);
        if (situations.FirstOrDefault(s => s.Label == label) is not { } situation)
            return null;
        var when = $"situation = \"{situation.Value}\"";
        repairs.Add("import.situation", $"{path}.when", label, when);
        return when;
    }

    private static int Originals(SourceComponent source, string path, RepairList repairs)
    {
        if (source.Originals > 0 || source.Copies > 0)
            return Math.Max(source.Originals, 0);
        repairs.Add("import.no-copies", $"{path}.originals", $"{source.Originals}/{source.Copies}", "1");
        return 1;
    }

    /// <summary>The source repeats a paper in every situation that needs it; the draft asks for it once.</summary>
    private static List<RequiredDocument> Merged(List<RequiredDocument> documents, RepairList repairs) =>
        [.. documents.GroupBy(d => (d.Code, d.Name.Vi, d.Submit)).Select(g => g.Count() == 1 ? g.First() : One([.. g], repairs))];

    private static RequiredDocument One(IReadOnlyList<RequiredDocument> same, RepairList repairs)
    {
        var conditions = same.Select(d => d.When).Distinct().ToList();
        var when = conditions.Contains(null) ? null : string.Join(" or ", conditions);
        repairs.Add("import.merged", $"documents[{same[0].Code}]", same.Count, when);
        return same[0] with { When = when, Originals = same.Max(d => d.Originals), Copies = same.Max(d => d.Copies) };
    }

    /// <summary>Keeps a code that looks like one and is used once; otherwise numbers the paper.</summary>
    private static List<RequiredDocument> Coded(List<RequiredDocument> documents, RepairList repairs)
    {
        var taken = new HashSet<string>();
        var coded = new List<RequiredDocument>();
        foreach (var (document, index) in documents.Select((d, i) => (d, i)))
        {
            var keeps = ComponentCode().IsMatch(document.Code) && taken.Add(document.Code);
            var code = keeps ? document.Code : Enumerable.Range(index + 1, 1000).Select(n => $"tp-{n:00}").First(taken.Add);
            if (!keeps)
                repairs.Add("import.component-code", $"documents[{code}].code", document.Code, code);
            coded.Add(document with { Code = code });
        }
        return coded;
    }

    private static string Group(string? text) => SourceText.Clean(text, "", new RepairList());

    private static bool IsSituation(string group) => group.Length > 0 && !SubmitGroup().IsMatch(group);

    [GeneratedRegex(@"giấy tờ (phải )?(nộp|xuất trình)|cần xuất trình", RegexOptions.IgnoreCase)]
    private static partial Regex SubmitGroup();

    [GeneratedRegex(@"^(mẫu hộ tịch điện tử tương tác|(tờ khai|đơn|giấy đề nghị|phiếu đề nghị|mẫu đơn|văn bản đề nghị)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex RequestForm();

    [GeneratedRegex(@"\(?nếu có\)?|^(trong )?trường hợp|^đối với|\bđối với trường hợp\b", RegexOptions.IgnoreCase)]
    private static partial Regex Optional();

    [GeneratedRegex(@"^(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-[A-Z]{0,2}\d{3,9}|[A-Z]\d{2}-KQ\d{3,9}|[A-Z]{2}-[A-Z]\d{2}\.\d{6,7}|[A-Z]\d{2}(\.\d{3}){3}-KQ\d{3,9})$")]
    private static partial Regex ComponentCode();
}
