using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Syntax;

/// <summary>What a text may speak of: variables, parts of values, and types.</summary>
/// <param name="Names">The variables and functions in scope.</param>
/// <param name="PathNames">The names that may follow a dot or stand in a filter.</param>
/// <param name="TypeNames">The names of types.</param>
/// <param name="Types">Finds a type of the model by its name.</param>
internal sealed record Vocabulary(NameTable Names, NameTable PathNames, NameTable TypeNames, Func<string, FeelType?> Types)
{
    public static Vocabulary Builtin { get; } = new(NameTable.Builtin, NameTable.Properties, NameTable.Types, _ => null);

    public Vocabulary With(IEnumerable<string> names) => this with { Names = NameTable.Of(Names, names) };
}
