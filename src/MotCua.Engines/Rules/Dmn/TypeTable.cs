using System.Xml.Linq;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Syntax;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>The item definitions of a model as FEEL types.</summary>
internal sealed class TypeTable(ModelGraph model)
{
    private readonly Dictionary<string, XElement> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeelType> types = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => definitions.Keys;

    public void Add(XElement definition) => definitions[DmnXml.Name(definition)] = definition;

    /// <summary>A type by the name a file uses for it; null when it is unknown.</summary>
    public FeelType? Find(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference)) return null;
        var name = Chars.Normalise(reference);
        if (Own(name) is { } own) return own;
        foreach (var (import, imported) in model.Imports)
        {
            if (import.Length == 0 && imported.Types.Own(name) is { } merged) return merged;
            if (import.Length > 0 && name.StartsWith(import + ".", StringComparison.Ordinal)) return imported.Types.Find(name[(import.Length + 1)..]);
        }
        var local = DmnXml.WithoutPrefix(name);
        return FeelType.Find(local) ?? Own(local) ?? (local == name ? null : OfImports(local));
    }

    /// <summary>The type an attribute names; Any when it names none that is known.</summary>
    public FeelType OrAny(string? reference) => Find(reference) ?? FeelType.Any;

    /// <summary>A type that an import declares, when the file names it by an XML prefix.</summary>
    private FeelType? OfImports(string name) => model.Imports.Select(i => i.Model.Types.Own(name)).FirstOrDefault(t => t is not null);

    private FeelType? Own(string name)
    {
        if (types.TryGetValue(name, out var known)) return known;
        if (!definitions.TryGetValue(name, out var definition)) return null;
        if (!open.Add(name)) return FeelType.Any;
        var type = Build(definition, 0);
        open.Remove(name);
        return types[name] = type;
    }

    private FeelType Build(XElement definition, int depth)
    {
        if (depth > DmnXml.Nesting) throw DmnXml.Error(definition, "kiểu dữ liệu lồng nhau quá sâu.", "types nest too deep.");
        var type = Constrain(definition, "allowedValues", Base(definition, depth));
        if (DmnXml.Flag(definition, "isCollection")) type = new FeelType.ListOf(type);
        return Constrain(definition, "typeConstraint", type);
    }

    private FeelType Base(XElement definition, int depth)
    {
        if (DmnXml.Child(definition, "functionItem") is { } function)
        {
            var parameters = DmnXml.Children(function, "parameters").Select(p => OrAny(DmnXml.Attribute(p, "typeRef")));
            return new FeelType.FunctionOf([.. parameters], OrAny(DmnXml.Attribute(function, "outputTypeRef")));
        }
        var components = DmnXml.Children(definition, "itemComponent").ToList();
        return components.Count == 0
            ? OrAny(DmnXml.Child(definition, "typeRef")?.Value ?? DmnXml.Attribute(definition, "typeRef"))
            : new FeelType.ContextOf([.. components.Select(c => KeyValuePair.Create(DmnXml.Name(c), Build(c, depth + 1)))]);
    }

    private static FeelType Constrain(XElement definition, string child, FeelType inner)
    {
        if (DmnXml.Child(definition, child) is not { } constraint || DmnXml.Text(constraint) is not { Length: > 0 } text) return inner;
        var tests = DmnXml.Parse(constraint, () => Parser.ParseUnaryTests(text, Vocabulary.Builtin));
        return new FeelType.Constrained(inner, value => Passes(tests, value));
    }

    private static bool Passes(TestsNode tests, object value)
    {
        var outer = new ContextScope(new EvaluationRun(FeelSettings.Standard), null, new FeelContext());
        return tests.Evaluate(new LocalScope(outer, TestNode.Input, value)) is true;
    }

    /// <summary>The texts of the allowed values of a named type, or null.</summary>
    public XElement? AllowedValues(string? reference)
    {
        for (var hops = 0; hops < 20 && reference is not null; hops++)
        {
            if (!definitions.TryGetValue(Chars.Normalise(reference), out var definition)) return null;
            if (DmnXml.Child(definition, "allowedValues") is { } values) return values;
            reference = DmnXml.Child(definition, "typeRef")?.Value;
        }
        return null;
    }

    /// <summary>The FEEL name behind a type reference, through the definitions; the reference itself when unknown.</summary>
    public string? FeelName(string? reference) => Find(reference)?.Bare switch
    {
        FeelType.Simple simple => simple.Name,
        FeelType.ListOf => "list",
        FeelType.ContextOf => "context",
        _ => reference,
    };
}
