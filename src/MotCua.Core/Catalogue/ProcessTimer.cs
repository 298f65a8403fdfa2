using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Engines.Flow;
using MotCua.Engines.Rules;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Catalogue;

/// <summary>
/// The timers of processes, in ISO 8601 on the clock: a duration (<c>P3D</c>), a date and time (Vietnam time unless it
/// says its offset), or a cycle (<c>R3/PT1H</c>, or <c>R/PT1H</c> without end).
/// </summary>
public static partial class ProcessTimer
{
    /// <summary>When it is due, counted from an instant; null when it cannot be read.</summary>
    public static DateTimeOffset? DueAt(EventTrigger timer, DateTimeOffset from)
    {
        var text = timer.Timer ?? "";
        return timer.TimerKind switch
        {
            TimerKind.Date => Value("date and time(text)", Minutes().IsMatch(text) ? text + ":00" : text, from),
            TimerKind.Cycle => Cycle().Match(text) is { Success: true } cycle ? Value("now() + duration(text)", cycle.Groups["every"].Value, from) : null,
            _ => Value("now() + duration(text)", text, from),
        };
    }

    /// <summary>When it is due again after it has rung some times; null when it is no cycle or the cycle is over.</summary>
    public static DateTimeOffset? DueAgainAt(EventTrigger timer, int rung, DateTimeOffset from)
    {
        if (timer.TimerKind != TimerKind.Cycle || Cycle().Match(timer.Timer ?? "") is not { Success: true } cycle)
            return null;
        var isLast = cycle.Groups["times"] is { Success: true } times && rung >= int.Parse(times.Value, CultureInfo.InvariantCulture);
        return isLast ? null : DueAt(timer, from);
    }

    /// <summary>Whether it can be read.</summary>
    public static bool IsReadable(EventTrigger timer) => DueAt(timer, DateTimeOffset.UnixEpoch) is not null;

    private static DateTimeOffset? Value(string expression, string text, DateTimeOffset from) =>
        Feel.Parse(expression).Evaluate(new FeelContext { ["text"] = text }, new FeelSettings { Now = from.ToOffset(VietnamTime.Offset) })
            is FeelDateTime { Date.Year: > 1900 and < 3000 } at ? at.ToDateTimeOffset(VietnamTime.Offset).ToUniversalTime() : null;

    /// <summary>A date and time without seconds.</summary>
    [GeneratedRegex(@"T\d\d:\d\d$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^R(?<times>[1-9]\d{0,3})?/(?<every>P.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Cycle();
}
