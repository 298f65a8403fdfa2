using MotCua.Engines.Rules.Functions;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>
/// The names in scope while parsing. FEEL names may hold spaces and signs, so a text can only be split into
/// names when the names are known; the longest known name wins.
/// </summary>
internal sealed class NameTable(NameTable? outer, NameTable? also = null)
{
    private readonly Dictionary<string, List<(string Name, string[] Parts)>> byFirstPart = new(StringComparer.Ordinal);

    public static NameTable Builtin { get; } = Of(null, BuiltinLibrary.Names);

    /// <summary>Names of parts of values that no scope declares: the properties of dates, times, durations and ranges.</summary>
    public static NameTable Properties { get; } = Of(null, ["time offset", "start included", "end included"]);

    public static NameTable Types { get; } = Of(null, FeelType.Names);

    public static NameTable Of(NameTable? outer, IEnumerable<string> names)
    {
        var table = new NameTable(outer);
        foreach (var name in names) table.Add(name);
        return table;
    }

    public void Add(string name)
    {
        var parts = Chars.Parts(name);
        if (parts.Length == 0) return;
        if (!byFirstPart.TryGetValue(parts[0], out var list)) byFirstPart[parts[0]] = list = [];
        list.Add((Chars.Normalise(name), parts));
    }

    /// <summary>The longest known name that starts here, with its end; null when there is none.</summary>
    public (string Name, int End)? Longest(string text, int start, string firstPart)
    {
        (string Name, int End)? best = null;
        for (var table = this; table is not null; table = table.Outer)
        {
            best = Longer(best, table.Here(text, start, firstPart));
            if (table.Also is not null) best = Longer(best, table.Also.Longest(text, start, firstPart));
        }
        return best;
    }

    private NameTable? Outer => outer;

    private NameTable? Also => also;

    private (string Name, int End)? Here(string text, int start, string firstPart)
    {
        (string Name, int End)? best = null;
        if (!byFirstPart.TryGetValue(firstPart, out var candidates)) return null;
        foreach (var (name, parts) in candidates)
        {
            if (Match(text, start, parts) is > 0 and var end) best = Longer(best, (name, end));
        }
        return best;
    }

    private static (string Name, int End)? Longer((string Name, int End)? left, (string Name, int End)? right) =>
        left is null || (right is not null && right.Value.End > left.Value.End) ? right : left;

    private static int Match(string text, int start, string[] parts)
    {
        var position = start;
        for (var i = 0; i < parts.Length; i++)
        {
            var next = i == 0 ? position : Chars.SkipSpace(text, position);
            if (i > 0 && next == position && Chars.IsWord(parts[i]) && Chars.IsWord(parts[i - 1])) return 0;
            if (string.CompareOrdinal(text, next, parts[i], 0, parts[i].Length) != 0) return 0;
            position = next + parts[i].Length;
        }
        return Chars.IsWord(parts[^1]) && Chars.PartAt(text, position) > 0 ? 0 : position;
    }
}
