namespace MotCua.Engines.WorkingTime;

/// <summary>Whether the day a dossier is received is itself the first day of a limit counted in days.</summary>
public enum FirstDayRule
{
    /// <summary>Counting begins on the day after (Civil Code 2015, art. 147.2). The usual rule.</summary>
    NotCounted,

    /// <summary>The day of reception is day one, when it is worked and work has not ended.</summary>
    Counted,
}

/// <summary>What becomes of a limit in days whose last day is a day off.</summary>
public enum LastDayRule
{
    /// <summary>It ends at the end of the next working day (Civil Code 2015, art. 148.5). The usual rule.</summary>
    NextWorkingDay,

    /// <summary>It ends on the last working day before, as some special laws have it.</summary>
    PreviousWorkingDay,
}

/// <summary>From when a limit in days runs for a dossier that arrives outside working time.</summary>
public enum OutOfHoursRule
{
    /// <summary>From the date of arrival, worked or not.</summary>
    DateOfArrival,

    /// <summary>From the next working moment, as if the dossier had arrived then.</summary>
    NextWorkingMoment,
}

/// <summary>What happens to the clock when a pause ends.</summary>
public enum PauseEffect
{
    /// <summary>What was left goes on; the time of the pause is not counted (vi: tạm dừng, tính tiếp).</summary>
    Resume,

    /// <summary>The limit runs anew from zero (vi: tính lại từ đầu).</summary>
    Restart,
}

/// <summary>Why a clock stands still. Nothing else stops it: not consultation, waiting, printing or an outage.</summary>
public enum PauseKind
{
    /// <summary>The applicant was asked to supplement the dossier (vi: yêu cầu bổ sung, hoàn thiện hồ sơ).</summary>
    Supplement,

    /// <summary>The applicant has a financial duty to pay first (vi: thực hiện nghĩa vụ tài chính).</summary>
    FinancialDuty,

    /// <summary>A special law takes the time out of the limit (vi: pháp luật chuyên ngành quy định).</summary>
    SpecialLaw,
}

/// <summary>
/// The policies by which the dates of one procedure are counted, chosen in its published version. Each choice has a
/// name and a legal basis in <see cref="ClockPolicy"/>.
/// </summary>
public sealed record DeadlineRules
{
    /// <summary>The general rules of the Civil Code and of the one-stop decrees.</summary>
    public static readonly DeadlineRules Standard = new();

    /// <summary>Whether the day of reception counts.</summary>
    public FirstDayRule FirstDay { get; init; } = FirstDayRule.NotCounted;

    /// <summary>Where a last day that is off moves to.</summary>
    public LastDayRule LastDay { get; init; } = LastDayRule.NextWorkingDay;

    /// <summary>From when days run for an arrival outside working time. Hours always run from the next working moment.</summary>
    public OutOfHoursRule OutOfHours { get; init; } = OutOfHoursRule.DateOfArrival;

    /// <summary>
    /// For a procedure answered the same day: received at or before this time (Vietnam), the day of reception counts
    /// as day one; after it, counting begins the next working day. Null: no such rule.
    /// </summary>
    public TimeOnly? SameDayCutoff { get; init; }

    /// <summary>Received at or before this time (Vietnam), a dossier is handed over the same working day.</summary>
    public TimeOnly HandOverCutoff { get; init; } = new(15, 0);

    /// <summary>Effect of a supplement; the general rule is to begin again.</summary>
    public PauseEffect AfterSupplement { get; init; } = PauseEffect.Restart;

    /// <summary>Effect of a financial duty; the time to pay is outside the limit.</summary>
    public PauseEffect AfterFinancialDuty { get; init; } = PauseEffect.Resume;

    /// <summary>Effect of a pause of special law.</summary>
    public PauseEffect AfterSpecialLaw { get; init; } = PauseEffect.Resume;

    /// <summary>The effect chosen for a kind of pause.</summary>
    public PauseEffect After(PauseKind kind) => kind switch
    {
        PauseKind.Supplement => AfterSupplement,
        PauseKind.FinancialDuty => AfterFinancialDuty,
        PauseKind.SpecialLaw => AfterSpecialLaw,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of pause."),
    };

    /// <summary>The named policies these choices amount to for a limit, with their legal basis.</summary>
    public IEnumerable<ClockPolicy> PoliciesFor(TimeLimit limit)
    {
        if (limit.CountsDays)
        {
            yield return SameDayCutoff is not null ? ClockPolicy.SameDay
                : FirstDay == FirstDayRule.Counted ? ClockPolicy.FirstDayCounted : ClockPolicy.FirstDayNotCounted;
            yield return LastDay == LastDayRule.NextWorkingDay
                ? ClockPolicy.LastDayToNextWorkingDay : ClockPolicy.LastDayToPreviousWorkingDay;
        }
        else
        {
            yield return ClockPolicy.HoursFromInstant;
        }

        if (!limit.CountsDays || OutOfHours == OutOfHoursRule.NextWorkingMoment)
            yield return ClockPolicy.FromNextWorkingMoment;
        yield return ClockPolicy.HandOver;
        foreach (var effect in Enum.GetValues<PauseKind>().Select(After).Distinct())
            yield return effect == PauseEffect.Restart ? ClockPolicy.RestartAfterPause : ClockPolicy.ResumeAfterPause;
        yield return ClockPolicy.OneReappointment;
    }
}
