using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules;

/// <summary>
/// A FEEL context: names and their values, in the order they were added. It is both a FEEL value and the
/// set of variables an expression is evaluated against. Host values are brought to FEEL types when they are
/// added: whole numbers and doubles become <see cref="decimal"/>, <see cref="DateOnly"/> becomes
/// <see cref="FeelDate"/>, sequences become lists, JSON nodes become the matching FEEL value.
/// </summary>
public sealed class FeelContext : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly OrderedDictionary<string, object?> entries = new(StringComparer.Ordinal);

    /// <summary>Makes an empty context.</summary>
    public FeelContext() { }

    /// <summary>Makes a context holding the given names and values; a later name replaces an earlier one.</summary>
    public FeelContext(IEnumerable<KeyValuePair<string, object?>> values)
    {
        foreach (var (name, value) in values) entries[name] = values is FeelContext ? value : FeelValue.From(value);
    }

    /// <summary>The names in the context, in order.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>How many names there are.</summary>
    public int Count => entries.Count;

    /// <summary>The value of a name, or null when the context does not have it.</summary>
    /// <exception cref="ArgumentException">The value set has no FEEL counterpart.</exception>
    public object? this[string name]
    {
        get => entries.GetValueOrDefault(name);
        set => entries[name] = FeelValue.From(value);
    }

    /// <summary>
    /// Sets a name to what is a FEEL value already. The engine sets what it made itself so: bringing it over again would
    /// copy lists that share their parts out in full.
    /// </summary>
    internal void Put(string name, object? value) => entries[name] = value;

    /// <summary>Adds or replaces a name (so that a collection initialiser works).</summary>
    public void Add(string name, object? value) => this[name] = value;

    /// <summary>Whether the context has the name, and its value.</summary>
    public bool TryGet(string name, [MaybeNullWhen(true)] out object? value) => entries.TryGetValue(name, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The context as FEEL prints it.</summary>
    public override string ToString() => FeelText.Of(this);
}
