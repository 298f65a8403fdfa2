using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Core.Dossiers;

/// <summary>Conditions of processes, fees and documents are FEEL over plain JSON values.</summary>
public static class FeelConditions
{
    /// <summary>The value of an expression; a path that leads nowhere is null, as the standard has it.</summary>
    /// <exception cref="FeelSyntaxException">The expression does not parse: publication refuses such packages.</exception>
    public static object? Evaluate(string expression, IReadOnlyDictionary<string, JsonNode?> values) =>
        Feel.Parse(expression).Evaluate(FeelJson.ToContext(values));

    /// <summary>Whether a <c>when</c> holds; none always does.</summary>
    public static bool Holds(string? expression, IReadOnlyDictionary<string, JsonNode?> values) =>
        expression is null || Evaluate(expression, values) is true;
}
