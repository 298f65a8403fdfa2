using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Flow;

namespace MotCua.Core.Dossiers;

/// <summary>
/// When a timer of a process is due. A limit in our own words (<c>motcua:limit="5 working-day"</c>) counts in working
/// time of the resolving unit; otherwise the event's own timer counts on the clock.
/// </summary>
[Service]
public sealed class TimerDates(DossierClocks clocks)
{
    /// <summary>The first time.</summary>
    /// <exception cref="FormatException">The timer cannot be read: a bug, publication checks it.</exception>
    public async Task<DateTimeOffset> FirstAsync(Dossier dossier, FlowNode node, DateTimeOffset now, CancellationToken ct) =>
        Limits.Parse(node.Attributes.GetValueOrDefault("limit")) is { } limit
            ? await clocks.DueAtAsync(dossier.ResolvingUnitId, now, limit, ct)
            : ProcessTimer.DueAt(node.Trigger!, now) ?? throw new FormatException($"The timer of {node.Id} cannot be read.");
}
