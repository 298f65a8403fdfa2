using System.Xml.Linq;

namespace MotCua.Engines.Flow;

/// <summary>Compares two XML trees by what they say.</summary>
internal sealed class DocumentComparison
{
    private const int MaxDifferences = 50;
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Run(XElement left, XElement right)
    {
        Compare(left, right);
        return _differences;
    }

    private void Compare(XElement left, XElement right)
    {
        if (_differences.Count >= MaxDifferences) return;
        if (left.Name != right.Name)
        {
            Note(left, $"element {left.Name.LocalName} became {right.Name.LocalName}");
            return;
        }
        CompareAttributes(left, right);
        CompareTexts(left, right);
        CompareChildren(left, right);
    }

    private void CompareAttributes(XElement left, XElement right)
    {
        var before = Attributes(left);
        var after = Attributes(right);
        foreach (var name in before.Keys.Union(after.Keys))
            if (before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
                Note(left, $"attribute {name.LocalName} “{before.GetValueOrDefault(name)}” became “{after.GetValueOrDefault(name)}”");
    }

    private void CompareTexts(XElement left, XElement right)
    {
        var (before, after) = (Text(left), Text(right));
        if (before != after) Note(left, $"text “{before}” became “{after}”");
    }

    private void CompareChildren(XElement left, XElement right)
    {
        var (before, after) = (left.Elements().ToList(), right.Elements().ToList());
        if (before.Count != after.Count)
        {
            Note(left, $"{before.Count} children became {after.Count}");
            return;
        }
        for (var i = 0; i < before.Count; i++) Compare(before[i], after[i]);
    }

    private void Note(XElement at, string what) =>
        _differences.Add($"line {at.Line()} {at.Name.LocalName} {at.Value("id")}: {what}");

    private static Dictionary<XName, string> Attributes(XElement element) =>
        element.Attributes().Where(a => !a.IsNamespaceDeclaration).ToDictionary(a => a.Name, a => a.Value);

    private static string Text(XElement element)
    {
        var text = string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value));
        return string.IsNullOrWhiteSpace(text) ? "" : text;
    }
}
