using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;
using static MotCua.Engines.Rules.Functions.BuiltinLibrary;

namespace MotCua.Engines.Rules.Functions;

/// <summary>Functions on contexts.</summary>
internal static class ContextFunctions
{
    private static readonly FeelType Texts = new FeelType.ListOf(FeelType.Text);

    /// <summary>How deep <c>context put</c> goes.</summary>
    private const int MostKeys = 100;

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new("get value",
            Way([Need("m", FeelType.AnyContext), Need("key", FeelType.Text)], a => ((FeelContext)a[0]!)[(string)a[1]!])),
        new("get entries", Way([Need("m", FeelType.AnyContext)], GetEntries)),
        new("context", Way([Need("entries", FeelType.AnyList)], Build)),
        new("context put",
            Way([Need("context", FeelType.AnyContext), Need("key", FeelType.Text), Maybe("value", FeelType.Any)],
                (run, a) => Put(run, (FeelContext)a[0]!, [(string)a[1]!], a[2])),
            Way([Need("context", FeelType.AnyContext), Need("keys", Texts), Maybe("value", FeelType.Any)], PutDeep)),
        new("context merge", Way([Need("contexts", FeelType.AnyList)], Merge)),
    ];

    private static object? GetEntries(EvaluationRun run, object?[] arguments)
    {
        var context = (FeelContext)arguments[0]!;
        run.Produce(context.Count);
        return context.Select(e => (object?)Entry(e.Key, e.Value)).ToList();
    }

    private static FeelContext Entry(string key, object? value)
    {
        var entry = new FeelContext { ["key"] = key };
        entry.Put("value", value);
        return entry;
    }

    private static object? Build(EvaluationRun run, object?[] arguments)
    {
        var context = new FeelContext();
        foreach (var item in ListFunctions.Items(arguments[0]))
        {
            run.Produce(1);
            if (item is not FeelContext entry || entry["key"] is not string key) return null;
            if (!entry.TryGet("value", out var value) || context.TryGet(key, out _)) return null;
            context.Put(key, value);
        }
        return context;
    }

    private static object? PutDeep(EvaluationRun run, object?[] arguments)
    {
        var keys = ListFunctions.Items(arguments[1]);
        if (keys.Count is 0 or > MostKeys || keys.Any(key => key is not string)) return null;
        return Put(run, (FeelContext)arguments[0]!, [.. keys.Cast<string>()], arguments[2]);
    }

    private static FeelContext? Put(EvaluationRun run, FeelContext context, IReadOnlyList<string> keys, object? value)
    {
        run.Produce(context.Count + 1);
        if (keys.Count > 1)
        {
            if (context[keys[0]] is not FeelContext inner || Put(run, inner, [.. keys.Skip(1)], value) is not { } changed) return null;
            value = changed;
        }
        var copy = new FeelContext(context);
        copy.Put(keys[0], value);
        return copy;
    }

    private static object? Merge(EvaluationRun run, object?[] arguments)
    {
        var merged = new FeelContext();
        foreach (var item in ListFunctions.Items(arguments[0]))
        {
            if (item is not FeelContext context) return null;
            run.Produce(context.Count);
            foreach (var (key, value) in context) merged.Put(key, value);
        }
        return merged;
    }
}
