using MotCua.Core.Platform;

namespace MotCua.Tests.Core.Platform;

/// <summary>A fact with every field filled, the same on every run.</summary>
internal static class ExampleEvent
{
    private static readonly DateTimeOffset At = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);

    public static IJournalEvent Of(Type type) => (IJournalEvent)Record(type);

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select((p, i) => Value(p.ParameterType, p.Name!, i + 1))]);
    }

    private static object Value(Type declared, string name, int place)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string))
            return name.EndsWith("Sha256", StringComparison.Ordinal) ? new string('a', 64) : $"example-{name}";
        if (type == typeof(Guid))
            return new Guid(place, 0, 0, new byte[8]);
        if (type == typeof(DateTimeOffset))
            return At.AddHours(place);
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 3, place);
        if (type == typeof(bool))
            return true;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        return type.IsPrimitive ? Convert.ChangeType(place, type, null) : Several(type, name, place) ?? Record(type);
    }

    /// <summary>One example in an array; null for a type that is no list.</summary>
    private static Array? Several(Type type, string name, int place)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
            return null;
        var element = type.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Value(element, name, place), 0);
        return array;
    }
}
