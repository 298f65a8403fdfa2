namespace MotCua.Core.Calendars;

/// <summary>A published calendar: shifts and days of a unit, or of the whole city when it names none.</summary>
public sealed class CalendarVersion
{
    public Guid Id { get; set; }

    /// <summary>Null for the city's calendar, which all others inherit.</summary>
    public Guid? UnitId { get; set; }
    public int Number { get; set; }
    public DateOnly EffectiveFrom { get; set; }
    public required string Source { get; set; }
    public required string ApprovedBy { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
    public List<CalendarShift> Shifts { get; set; } = [];
    public List<CalendarDay> Days { get; set; } = [];
}

/// <summary>A stretch of office hours on a weekday, Vietnam time.</summary>
public sealed class CalendarShift
{
    public Guid Id { get; set; }
    public Guid CalendarVersionId { get; set; }
    public DayOfWeek Day { get; set; }
    public TimeOnly Start { get; set; }
    public TimeOnly End { get; set; }
}

/// <summary>A day that differs from its weekday, with where that is written.</summary>
public sealed class CalendarDay
{
    public Guid Id { get; set; }
    public Guid CalendarVersionId { get; set; }
    public DateOnly Date { get; set; }

    /// <summary><c>off</c>, <c>makeup</c> (a Saturday worked for a day swapped) or <c>half</c>.</summary>
    public required string Kind { get; set; }
    public required string NameVi { get; set; }
    public required string NameEn { get; set; }
    public required string Source { get; set; }

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>: how sure the row is until the yearly notice is out.</summary>
    public required string Confidence { get; set; }
}
