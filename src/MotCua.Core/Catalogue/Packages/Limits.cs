using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Catalogue;

/// <summary>From the words of a package to the clock engine.</summary>
public static class Limits
{
    /// <exception cref="FormatException">The unit is not one of a package: a bug, publication checks it.</exception>
    public static TimeLimit ToTimeLimit(this Limit limit) => new(limit.Value, limit.Unit switch
    {
        "working-hour" => LimitUnit.WorkingHour,
        "working-day" => LimitUnit.WorkingDay,
        "calendar-day" => LimitUnit.CalendarDay,
        "month" => LimitUnit.Month,
        _ => throw new FormatException($"Unknown unit {limit.Unit}."),
    });

    /// <summary>Reads <c>4 working-hour</c>, the form a step's limit has in the process.</summary>
    public static Limit? Parse(string? text)
    {
        if (text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var value, var unit])
            return null;
        return int.TryParse(value, out var number) ? new Limit { Value = number, Unit = unit } : null;
    }

    /// <summary>The counting rules of a case of a procedure.</summary>
    public static DeadlineRules RulesFor(this ProcedureSheet sheet, string caseCode) => DeadlineRules.Standard with
    {
        SameDayCutoff = sheet.Case(caseCode).SameDay is { } rule ? TimeOnly.Parse(rule.Cutoff) : null,
        AfterSupplement = sheet.Clock.Supplement == "resume" ? PauseEffect.Resume : PauseEffect.Restart,
        AfterFinancialDuty = sheet.Clock.FinancialDuty == "restart" ? PauseEffect.Restart : PauseEffect.Resume,
    };
}
