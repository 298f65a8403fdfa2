namespace MotCua.Engines.WorkingTime;

/// <summary>What kind of holder a dossier is with.</summary>
public enum HolderKind
{
    /// <summary>A unit, before it is given to a person.</summary>
    Unit,

    /// <summary>An officer.</summary>
    Officer,

    /// <summary>Another agency (vi: cơ quan phối hợp).</summary>
    OtherAgency,

    /// <summary>The applicant, for instance to supplement or to pay.</summary>
    Applicant,

    /// <summary>No one: the dossier is closed.</summary>
    Nobody,
}

/// <summary>Who holds a dossier.</summary>
/// <param name="Kind">Which kind of holder.</param>
/// <param name="Code">Code of the unit, officer or agency; empty for the applicant and for nobody.</param>
public readonly record struct Holder(HolderKind Kind, string Code = "");

/// <summary>A dossier passes to a holder.</summary>
/// <param name="To">The new holder.</param>
/// <param name="At">From when, UTC, inclusive.</param>
public readonly record struct HandOver(Holder To, DateTimeOffset At);

/// <summary>A stretch during which one holder had the dossier.</summary>
/// <param name="Holder">Who.</param>
/// <param name="FromAt">Inclusive.</param>
/// <param name="ToAt">Exclusive.</param>
/// <param name="Minutes">Working minutes in it.</param>
public readonly record struct LedgerEntry(Holder Holder, DateTimeOffset FromAt, DateTimeOffset ToAt, long Minutes);

/// <summary>
/// Who held a dossier, minute for minute (vi: sổ giữ hồ sơ). Every elapsed working minute belongs to exactly one
/// holder: the entries adjoin, and their minutes add up to the working time from start to end whatever the history.
/// </summary>
public sealed record ClockLedger
{
    private ClockLedger(IReadOnlyList<LedgerEntry> entries) => Entries = entries;

    /// <summary>The stretches, oldest first, without gap or overlap.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>Elapsed working minutes: the sum of all entries.</summary>
    public long TotalMinutes => Entries.Sum(entry => entry.Minutes);

    /// <summary>
    /// Writes the ledger from start to end. Hand-overs may come in any order; of those at one instant the last
    /// listed holds. Those before the start are taken at the start, those after the end are left out.
    /// </summary>
    /// <param name="calendar">The working time that is measured.</param>
    /// <param name="startedAt">Start of the clock.</param>
    /// <param name="first">Who holds the dossier at the start.</param>
    /// <param name="handOvers">Every change of holder.</param>
    /// <param name="untilAt">Now, or when the dossier was closed; not before the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public static ClockLedger Of(
        WorkCalendar calendar, DateTimeOffset startedAt, Holder first, IEnumerable<HandOver> handOvers,
        DateTimeOffset untilAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(untilAt, startedAt);
        var entries = new List<LedgerEntry>();
        var (holder, fromAt) = (first, startedAt);
        foreach (var next in handOvers.Where(one => one.At < untilAt).OrderBy(one => one.At))
        {
            if (next.To == holder)
                continue;
            Close(next.At < startedAt ? startedAt : next.At);
            holder = next.To;
        }

        Close(untilAt);
        return new ClockLedger(entries);

        void Close(DateTimeOffset toAt)
        {
            if (toAt > fromAt)
                entries.Add(new LedgerEntry(holder, fromAt, toAt, calendar.WorkingMinutesBetween(fromAt, toAt)));
            fromAt = toAt;
        }
    }

    /// <summary>Working minutes by holder.</summary>
    public IReadOnlyDictionary<Holder, long> Totals() =>
        Entries.GroupBy(entry => entry.Holder).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Minutes));
}
