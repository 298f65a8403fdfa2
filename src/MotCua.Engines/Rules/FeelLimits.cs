namespace MotCua.Engines.Rules;

/// <summary>
/// How much one evaluation may use. Crossing a limit throws <see cref="FeelLimitException"/>; nothing hangs.
/// </summary>
/// <param name="Steps">Expression nodes evaluated.</param>
/// <param name="Depth">Expression nodes evaluated inside one another, function calls included.</param>
/// <param name="Size">List items and characters of text produced, in total.</param>
/// <param name="Time">Elapsed time of the evaluation.</param>
public sealed record FeelLimits(long Steps, int Depth, long Size, TimeSpan Time)
{
    /// <summary>One million steps, 1000 deep, two million items and characters, two seconds.</summary>
    public static FeelLimits Standard { get; } = new(1_000_000, 1_000, 2_000_000, TimeSpan.FromSeconds(2));

    /// <summary>The longest expression text that is parsed at all, in characters.</summary>
    public const int TextLength = 100_000;

    /// <summary>How deep expressions may nest inside one another in a text.</summary>
    public const int Nesting = 200;
}

/// <summary>Which of the <see cref="FeelLimits"/> was crossed.</summary>
public enum FeelLimit
{
    /// <summary>Too many steps.</summary>
    Steps,

    /// <summary>Calls too deep inside one another.</summary>
    Depth,

    /// <summary>Lists or texts too large.</summary>
    Size,

    /// <summary>Took too long.</summary>
    Time,
}

/// <summary>An evaluation was stopped because it crossed one of its <see cref="FeelLimits"/>.</summary>
public sealed class FeelLimitException(FeelLimit limit) : Exception($"FEEL evaluation stopped: limit of {limit} crossed.")
{
    /// <summary>The limit that was crossed.</summary>
    public FeelLimit Limit { get; } = limit;
}

/// <summary>What an evaluation is given besides its variables.</summary>
public sealed record FeelSettings
{
    /// <summary>No current time, standard limits.</summary>
    public static FeelSettings Standard { get; } = new();

    /// <summary>The instant that <c>now()</c> and <c>today()</c> answer with, in the offset to show; without it they give null.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The limits of the evaluation.</summary>
    public FeelLimits Limits { get; init; } = FeelLimits.Standard;
}
