using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Evaluates expressions and shows the result the way FEEL writes it.</summary>
internal static class FeelCheck
{
    public static readonly FeelSettings At = new() { Now = new DateTimeOffset(2025, 7, 1, 9, 30, 0, TimeSpan.FromHours(7)) };

    public static object? Evaluate(string expression, FeelContext? variables = null) => Feel.Parse(expression).Evaluate(variables ?? [], At);

    /// <summary>The value as FEEL writes it inside a list, so that texts are quoted and null is seen.</summary>
    public static string Show(object? value) =>
        ((string)Feel.Parse("string([x])").Evaluate(new FeelContext { ["x"] = value })!)[1..^1];

    public static string Result(string expression, FeelContext? variables = null) => Show(Evaluate(expression, variables));

    /// <summary>Each line is <c>expression =&gt; value</c>; the value of what cannot be parsed is null.</summary>
    public static void Holds(string lines) =>
        lines.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Problem).OfType<string>().ShouldBeEmpty();

    private static string? Problem(string line)
    {
        var at = line.LastIndexOf(" => ", StringComparison.Ordinal);
        var (expression, expected) = (line[..at], line[(at + 4)..].Trim());
        var found = Outcome(expression);
        return found == expected ? null : $"{expression} gave {found}, not {expected}";
    }

    private static string Outcome(string expression)
    {
        try
        {
            return Result(expression);
        }
        catch (FeelSyntaxException)
        {
            return "null";
        }
    }
}
