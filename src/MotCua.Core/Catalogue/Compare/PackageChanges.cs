using MotCua.Engines.Flow;

namespace MotCua.Core.Catalogue;

/// <summary>One thing that became different, in terms a person knows.</summary>
/// <param name="Kind">Stable word: <c>case-limit</c>, <c>step-added</c>, <c>fee-changed</c> …</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Before">A <see cref="Limit"/>, date, amount or text; null when there was none.</param>
/// <param name="After">As <paramref name="Before"/>; null when there is none any more.</param>
public sealed record PackageChange(string Kind, Bilingual Subject, object? Before = null, object? After = null);

/// <summary>Finds what changed for people between two packages: limits, fees, papers, results, steps, questions of the form.</summary>
internal static class PackageChanges
{
    public static IReadOnlyList<PackageChange> Between(ProcedurePackage old, ProcedurePackage @new)
    {
        var (a, b) = (old.Sheet, @new.Sheet);
        return
        [
            .. Value("name", a.Name, a.Name.Vi, b.Name.Vi),
            .. Value("effective", b.Name, a.EffectiveFrom, b.EffectiveFrom),
            .. Items("case", a.Cases, b.Cases, c => c.Code, c => c.Name, (x, y) =>
                [.. Value("case-limit", y.Name, x.Limit, y.Limit), .. Value("case-cutoff", y.Name, x.SameDay?.Cutoff, y.SameDay?.Cutoff)]),
            .. Items("channel", a.Channels, b.Channels, c => c.Key, c => Same(c.Key), (x, y) => Value("channel-limit", Same(y.Key), x.Value.Limit, y.Value.Limit)),
            .. Items("fee", a.Fees, b.Fees, f => f.Code, f => f.Name, Fee),
            .. Items("paper", a.Documents, b.Documents, d => d.Code, d => d.Name, Paper),
            .. Items("result", a.Results, b.Results, r => r.Code, r => r.Name, (x, y) => Value("result-validity", y.Name, x.Validity, y.Validity)),
            .. Items("step", Steps(old), Steps(@new), s => s.Id, s => Same(s.Name ?? s.Id), Step),
            .. Items("field", FormFields.Of(old.Form), FormFields.Of(@new.Form), f => f.Key, f => f.Label, (x, y) => Value("field-label", y.Label, x.Label.Vi, y.Label.Vi)),
            .. Drawing(old, @new),
        ];
    }

    private static IEnumerable<PackageChange> Fee(Fee x, Fee y) =>
    [
        .. y.Amount.Keys.Union(x.Amount.Keys).Order(StringComparer.Ordinal).SelectMany(channel => Value(
            $"fee-{channel}", y.Name, Amount(x, channel), Amount(y, channel))),
        .. Value("fee-when", y.Name, x.When, y.When),
    ];

    private static object? Amount(Fee fee, string channel) => fee.Amount.TryGetValue(channel, out var amount) ? amount : null;

    private static IEnumerable<PackageChange> Paper(RequiredDocument x, RequiredDocument y) =>
    [
        .. Value("paper-required", y.Name, x.Required, y.Required),
        .. Value("paper-submit", y.Name, x.Submit, y.Submit),
        .. Value("paper-when", y.Name, x.When, y.When),
        .. Value("paper-copies", y.Name, x.Originals + x.Copies, y.Originals + y.Copies),
    ];

    private static IEnumerable<PackageChange> Step(FlowNode x, FlowNode y)
    {
        var name = Same(y.Name ?? y.Id);
        return
        [
            .. Value("step-name", name, x.Name, y.Name),
            .. Value("step-role", name, Attribute(x, "role"), Attribute(y, "role")),
            .. Value("step-action", name, Attribute(x, "action"), Attribute(y, "action")),
            .. Value("step-limit", name, Limits.Parse(Attribute(x, "limit")), Limits.Parse(Attribute(y, "limit"))),
        ];
    }

    private static IEnumerable<PackageChange> Drawing(ProcedurePackage old, ProcedurePackage @new) =>
        XmlLines.OfDrawing(old.Process).SequenceEqual(XmlLines.OfDrawing(@new.Process))
            && XmlLines.OfDrawing(old.Rules).SequenceEqual(XmlLines.OfDrawing(@new.Rules)) ? [] : [new("drawing", new Bilingual())];

    private static IEnumerable<FlowNode> Steps(ProcedurePackage package)
    {
        try
        {
            return [.. BpmnReader.Read(package.Process).Steps];
        }
        catch (FlowException)
        {
            return [];
        }
    }

    private static string? Attribute(FlowNode node, string name) => node.Attributes.GetValueOrDefault(name);

    private static Bilingual Same(string text) => new() { Vi = text, En = text };

    private static IEnumerable<PackageChange> Value(string kind, Bilingual subject, object? before, object? after) =>
        Equals(before, after) ? [] : [new(kind, subject, before, after)];

    private static IEnumerable<PackageChange> Items<T>(
        string kind, IEnumerable<T> old, IEnumerable<T> @new, Func<T, string> key, Func<T, Bilingual> name,
        Func<T, T, IEnumerable<PackageChange>> both)
    {
        var before = old.DistinctBy(key).ToDictionary(key);
        var after = @new.DistinctBy(key).ToDictionary(key);
        return
        [
            .. before.Where(i => !after.ContainsKey(i.Key)).Select(i => new PackageChange($"{kind}-removed", name(i.Value))),
            .. after.SelectMany(i => before.TryGetValue(i.Key, out var was)
                ? both(was, i.Value)
                : [new PackageChange($"{kind}-added", name(i.Value))]),
        ];
    }
}
