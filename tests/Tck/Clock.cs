using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using MotCua.Engines.Flow;

namespace MotCua.Tck;

/// <summary>
/// The time of one run: a task takes no time, unless its script waits (<c>WAIT_TEN_SECONDS</c>); a timer takes what it says.
/// What is due first happens first, work before timers of the same moment. Messages and signals come last, since nobody
/// outside sends any.
/// </summary>
internal sealed partial class Clock(Func<string, string?> scriptOf)
{
    private static readonly string[] Words = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN"];

    private readonly Dictionary<string, TimeSpan> due = new(StringComparer.Ordinal);
    private TimeSpan now;

    /// <summary>What happens next; null when nothing is left that could.</summary>
    public FlowCommand? Next(FlowState state)
    {
        var work = state.Work.Select(w => (Due: DueAt("work " + w.Id, () => Duration(w.NodeId)), Command: (FlowCommand)new CompleteWork(w.Id)));
        var waits = state.Waits.Select(w => (Due: DueAt("wait " + w.Id, () => Delay(w)), Command: Happening(w)));
        if (work.Concat(waits).OrderBy(next => next.Due).FirstOrDefault() is not { Command: { } command } first) return null;
        if (first.Due < TimeSpan.MaxValue) now = first.Due;
        return command;
    }

    private TimeSpan DueAt(string id, Func<TimeSpan> takes)
    {
        if (due.TryGetValue(id, out var known)) return known;
        var length = takes();
        return due[id] = length == TimeSpan.MaxValue ? length : now + length;
    }

    private TimeSpan Duration(string nodeId)
    {
        if (Waiting().Match(scriptOf(nodeId) ?? "") is not { Success: true } match) return TimeSpan.Zero;
        var count = match.Groups["count"].Value;
        return TimeSpan.FromSeconds(Array.IndexOf(Words, count) is >= 0 and var word ? word : int.Parse(count, CultureInfo.InvariantCulture));
    }

    private static FlowCommand Happening(OpenWait wait) => wait.Trigger.Kind switch
    {
        TriggerKind.Timer => new FireTimer(wait.Id),
        TriggerKind.Message => new DeliverMessage(wait.Trigger.Name ?? wait.NodeId, wait.Id),
        _ => new RaiseSignal(wait.Trigger.Name ?? ""),
    };

    private static TimeSpan Delay(OpenWait wait)
    {
        if (wait.Trigger.Kind != TriggerKind.Timer) return TimeSpan.MaxValue;
        try
        {
            return XmlConvert.ToTimeSpan(wait.Trigger.Timer ?? "PT0S");
        }
        catch (FormatException)
        {
            return TimeSpan.FromDays(1);
        }
    }

    [GeneratedRegex("WAIT_(?<count>ZERO|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|[0-9]{1,4})_SECONDS?")]
    private static partial Regex Waiting();
}
