using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using MotCua.Engines.Rules;

namespace MotCua.Tck;

/// <summary>Runs the cases of the DMN Technology Compatibility Kit as its own format describes them.</summary>
public static class TckRunner
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly FeelSettings Settings = new() { Now = new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.FromHours(7)) };

    /// <summary>Every case of every test file under a folder, with what went wrong or null.</summary>
    public static IEnumerable<(string Case, string? Problem)> Run(string folder) =>
        Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(RunFile);

    private static IEnumerable<(string Case, string? Problem)> RunFile(string file)
    {
        var (root, damage) = Load(file);
        if (damage is not null) yield return (Path.GetFileNameWithoutExtension(file), damage);
        if (root?.Name.LocalName != "testCases") yield break;
        var (model, unreadable) = ReadModel(Path.GetDirectoryName(file)!, Child(root, "modelName")?.Value.Trim() ?? "");
        foreach (var test in Children(root, "testCase"))
        {
            var name = $"{Path.GetFileNameWithoutExtension(file)} {test.Attribute("id")?.Value}";
            yield return (name, model is null ? unreadable : Problem(model, test));
        }
    }

    private static (XElement? Root, string? Problem) Load(string file)
    {
        try
        {
            return (XDocument.Load(file).Root!, null);
        }
        catch (XmlException error)
        {
            return (null, $"this is no XML: {error.Message}");
        }
    }

    private static (DmnModel? Model, string? Problem) ReadModel(string folder, string name)
    {
        try
        {
            var main = Path.Combine(folder, name);
            var others = Directory.EnumerateFiles(folder, "*.dmn").Where(f => f != main).Select(File.ReadAllText);
            return (DmnModel.ReadWithProblems(File.ReadAllText(main), [.. others]), null);
        }
        catch (Exception e) when (e is DmnReadException or IOException)
        {
            return (null, e.Message);
        }
        catch (Exception e)
        {
            return (null, BpmnRunner.Crash(e));
        }
    }

    private static string? Problem(DmnModel model, XElement test)
    {
        var problems = Children(test, "resultNode").Select(result => Problem(model, test, result)).OfType<string>().ToList();
        return problems.Count == 0 ? null : string.Join("; ", problems);
    }

    private static string? Problem(DmnModel model, XElement test, XElement result)
    {
        try
        {
            var expected = Child(result, "expected") is { } wanted ? Value(wanted) : null;
            var actual = Evaluate(model, test, result);
            if (Same(expected, actual)) return null;
            var cause = model.Problems.Count == 0 ? "" : $" ({model.Problems[0].MessageEn})";
            return $"{result.Attribute("name")?.Value}: expected {Show(expected)} but was {Show(actual)}{cause}";
        }
        catch (Exception e) when (e is FeelLimitException or ArgumentException)
        {
            return e.Message;
        }
        catch (Exception e)
        {
            return BpmnRunner.Crash(e);
        }
    }

    private static object? Evaluate(DmnModel model, XElement test, XElement result)
    {
        var inputs = new FeelContext();
        foreach (var node in Children(test, "inputNode"))
        {
            var ns = node.Attribute("namespace")?.Value;
            var name = node.Attribute("name")!.Value;
            inputs[ns is null ? name : $"{{{ns}}}{name}"] = Value(node);
        }
        return test.Attribute("type")?.Value switch
        {
            "decisionService" => OfService(model, test.Attribute("invocableName")!.Value, result.Attribute("name")!.Value, inputs),
            "bkm" => model.Invoke(test.Attribute("invocableName")!.Value, inputs, Settings),
            _ => model.Evaluate(result.Attribute("name")!.Value, inputs, Settings),
        };
    }

    private static object? OfService(DmnModel model, string service, string output, FeelContext inputs)
    {
        var value = model.EvaluateService(service, inputs, Settings);
        return value is FeelContext several && several.TryGet(output, out var one) ? one : value;
    }

    private static object? Value(XElement holder)
    {
        if (Child(holder, "list") is { } list)
            return IsNil(list) ? null : Children(list, "item").Select(Value).ToList();
        if (Children(holder, "component").ToList() is { Count: > 0 } components)
        {
            var context = new FeelContext();
            foreach (var component in components) context[component.Attribute("name")!.Value] = Value(component);
            return context;
        }
        return Child(holder, "value") is { } value && !IsNil(value) ? Scalar(value) : null;
    }

    private static object? Scalar(XElement value)
    {
        var text = value.Value;
        var type = value.Attribute(Xsi + "type")?.Value.Split(':')[^1];
        return type switch
        {
            "string" => text,
            "boolean" => text.Trim() is "true" or "1",
            "decimal" or "double" or "integer" or "float" or "int" or "long" =>
                decimal.Parse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture),
            "date" or "time" or "dateTime" or "duration" => Feel.Parse($"@\"{text.Trim()}\"").Evaluate([]),
            _ => text,
        };
    }

    private static bool Same(object? expected, object? actual) => (expected, actual) switch
    {
        (decimal a, decimal b) => Math.Abs(a - b) < 0.00000001m,
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (FeelContext a, FeelContext b) => a.Count == b.Count && a.All(e => b.TryGet(e.Key, out var other) && Same(e.Value, other)),
        _ => Equals(expected, actual),
    };

    private static string Show(object? value) => value is null
        ? "null"
        : $"{Feel.Parse("string(x)").Evaluate(new FeelContext { ["x"] = value })} ({value.GetType().Name})";

    private static bool IsNil(XElement element) => element.Attribute(Xsi + "nil")?.Value is "true" or "1";

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);
}
