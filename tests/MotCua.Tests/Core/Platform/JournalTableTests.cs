using System.Reflection;
using System.Text;
using MotCua.Core.Platform;

namespace MotCua.Tests.Core.Platform;

/// <summary><c>docs/journal.md</c> lists every fact; <c>MOTCUA_REWRITE_JOURNAL=1</c> writes it anew.</summary>
public sealed class JournalTableTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void The_page_of_facts_is_up_to_date() => GeneratedPage.ShouldHold("journal.md", Page(), "MOTCUA_REWRITE_JOURNAL");

    private static string Page()
    {
        var text = new StringBuilder("# Facts of the journal\n\n");
        text.Append("Written from the code by `JournalTableTests`. Payloads are JSON without personal data; names are for ever.\n\n");
        text.Append("| Fact | Module | Record | Fields |\n|---|---|---|---|\n");
        foreach (var (name, type) in EventTypes.All.OrderBy(e => e.Key, StringComparer.Ordinal))
            text.Append($"| `{name}` | {type.Namespace!.Split('.')[^1]} | `{type.Name}` | {Fields(type)} |\n");
        text.Append("\n## Parts\n\n| Record | Fields |\n|---|---|\n");
        foreach (var part in Parts())
            text.Append($"| `{part.Name}` | {Fields(part)} |\n");
        return text.ToString();
    }

    private static IEnumerable<Type> Parts() => EventTypes.All.Values
        .SelectMany(t => t.GetProperties()).Where(p => p.PropertyType.IsGenericType)
        .SelectMany(p => p.PropertyType.GetGenericArguments())
        .Where(t => t.Namespace!.StartsWith("MotCua", StringComparison.Ordinal) && !t.IsEnum)
        .Distinct().OrderBy(t => t.Name, StringComparer.Ordinal);

    private static string Fields(Type type) => string.Join(", ", type.GetConstructors()
        .MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(p => $"`{p.Name}` {NameOf(p)}"));

    private static string NameOf(ParameterInfo parameter)
    {
        var optional = Nullability.Create(parameter).ReadState == NullabilityState.Nullable ? "?" : "";
        return NameOf(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) + optional;
    }

    private static string NameOf(Type type) =>
        type.IsGenericType ? $"list of {NameOf(type.GetGenericArguments()[0])}"
        : type == typeof(int) ? "int" : type == typeof(long) ? "long" : type == typeof(string) ? "string"
        : type == typeof(bool) ? "bool" : type.Name;
}
