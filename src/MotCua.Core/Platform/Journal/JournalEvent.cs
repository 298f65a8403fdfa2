using System.Reflection;

namespace MotCua.Core.Platform;

/// <summary>A typed fact. Implementations are sealed records marked with <see cref="EventTypeAttribute"/>.</summary>
public interface IJournalEvent;

/// <summary>The stable name a fact has in the journal for ever.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>All event types of this build, by name and by class.</summary>
public static class EventTypes
{
    private static readonly Dictionary<string, Type> ByName = Load();
    private static readonly Dictionary<Type, string> ByType = ByName.ToDictionary(p => p.Value, p => p.Key);

    public static IReadOnlyDictionary<string, Type> All => ByName;

    public static string NameOf(IJournalEvent e) => ByType[e.GetType()];

    private static Dictionary<string, Type> Load() => typeof(EventTypes).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IJournalEvent)) && !t.IsInterface)
        .ToDictionary(t => t.GetCustomAttribute<EventTypeAttribute>()?.Name
            ?? throw new InvalidOperationException($"{t.Name} has no event type name."));
}
