namespace MotCua.Engines.WorkingTime;

/// <summary>How a result stands against a due instant.</summary>
public enum Timeliness
{
    /// <summary>Before the due date, or before the due instant for hours (vi: sớm hạn, trước hạn).</summary>
    Early,

    /// <summary>On the due date, or at the due instant for hours (vi: đúng hạn).</summary>
    OnTime,

    /// <summary>After it (vi: quá hạn).</summary>
    Late,
}

/// <summary>Judges a result or a running dossier against its due instant.</summary>
public static class Punctuality
{
    /// <summary>
    /// Early, on time or late. Limits in days compare dates in Vietnam, so a result ready on the due date at any hour
    /// is on time; limits in hours compare instants at the minute.
    /// </summary>
    /// <param name="dueAt">The due instant.</param>
    /// <param name="finishedAt">When the result was available at the one-stop unit, not when it was collected.</param>
    /// <param name="unit">The unit of the limit.</param>
    public static Timeliness Of(DateTimeOffset dueAt, DateTimeOffset finishedAt, LimitUnit unit)
    {
        var order = unit == LimitUnit.WorkingHour
            ? VietnamTime.ToMinute(finishedAt).CompareTo(VietnamTime.ToMinute(dueAt))
            : VietnamTime.DateOf(finishedAt).CompareTo(VietnamTime.DateOf(dueAt));
        return order switch { < 0 => Timeliness.Early, 0 => Timeliness.OnTime, _ => Timeliness.Late };
    }
}
