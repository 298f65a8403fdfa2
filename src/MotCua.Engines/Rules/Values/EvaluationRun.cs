using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MotCua.Engines.Rules.Values;

/// <summary>One evaluation and what it has used of its limits.</summary>
internal sealed class EvaluationRun(FeelSettings settings)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private long steps;
    private long size;
    private int depth;

    public FeelSettings Settings => settings;

    /// <summary>The rules of decision tables whose outputs were used, in order; null when nobody asks.</summary>
    public List<DmnRule>? Taken { get; init; }

    /// <summary>Enters a node; leave it with <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++depth > settings.Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new FeelLimitException(FeelLimit.Depth);
        Spend(1);
    }

    public void Leave() => depth--;

    public void Spend(long count)
    {
        var before = steps;
        steps += count;
        if (steps > settings.Limits.Steps) throw new FeelLimitException(FeelLimit.Steps);
        if (before >> 9 != steps >> 9 && Stopwatch.GetElapsedTime(started) > settings.Limits.Time)
            throw new FeelLimitException(FeelLimit.Time);
    }

    /// <summary>Accounts for list items or characters about to be made.</summary>
    public void Produce(long count)
    {
        size += count;
        if (size > settings.Limits.Size) throw new FeelLimitException(FeelLimit.Size);
    }
}
