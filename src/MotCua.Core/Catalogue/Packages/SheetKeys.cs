using System.Reflection;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Finds the keys of <c>procedure.yaml</c> that the schema does not know, so that a typing error is not silently lost,
/// and keys left without a value.
/// </summary>
internal static class SheetKeys
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static void Check(YamlNode root, FindingList findings) => Node(root, typeof(ProcedureSheet), "", findings);

    private static void Node(YamlNode node, Type type, string path, FindingList findings)
    {
        if (IsNull(node))
            findings.Add("package.empty-key", path, node.Start.Line);
        else if (node is YamlMappingNode map && ValueTypeOf(type) is { } values)
            foreach (var (key, value) in map)
                Node(value, values, Join(path, Name(key)), findings);
        else if (node is YamlMappingNode members)
            Members(members, type, path, findings);
        else if (node is YamlSequenceNode list && ElementTypeOf(type) is { } element)
            foreach (var (child, index) in list.Children.Select((c, i) => (c, i)))
                Node(child, element, $"{path}[{index}]", findings);
    }

    private static void Members(YamlMappingNode map, Type type, string path, FindingList findings)
    {
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));
        foreach (var (key, value) in map)
        {
            var inner = Join(path, Name(key));
            if (!members.TryGetValue(Name(key), out var member))
                findings.Add("package.unknown-key", inner, Name(key), key.Start.Line);
            else if (!IsNull(value) || !MayBeNull(member))
                Node(value, Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType, inner, findings);
        }
    }

    private static bool MayBeNull(PropertyInfo member)
    {
        lock (Nullability)
            return Nullability.Create(member).ReadState == NullabilityState.Nullable;
    }

    private static bool IsNull(YamlNode node) => node is YamlScalarNode
    {
        Style: YamlDotNet.Core.ScalarStyle.Plain or YamlDotNet.Core.ScalarStyle.Any, Value: null or "" or "~" or "null",
    };

    private static Type? ElementTypeOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;

    private static Type? ValueTypeOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? type.GetGenericArguments()[1] : null;

    private static string Name(YamlNode key) => key is YamlScalarNode { Value: { } value } ? value : key.ToString();

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
