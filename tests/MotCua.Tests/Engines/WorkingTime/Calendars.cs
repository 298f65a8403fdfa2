using MotCua.Engines.WorkingTime;

namespace MotCua.Tests.Engines.WorkingTime;

/// <summary>Calendars and instants the tests of this folder share.</summary>
internal static class Calendars
{
    public static readonly Shift Morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0));
    public static readonly Shift Afternoon = new(new TimeOnly(13, 0), new TimeOnly(17, 0));

    /// <summary>Office hours with the holidays around Tết, Giỗ Tổ and 30 April to 1 May 2026, as far as they fall on weekdays.</summary>
    public static CalendarDefinition CityDefinition => CalendarDefinition.Weekdays(Morning, Afternoon) with
    {
        Days =
        [
            new CalendarDay(Date("2026-01-01"), DayKind.Off) { NameVi = "Tết Dương lịch", NameEn = "New Year" },
            new CalendarDay(Date("2026-01-02"), DayKind.Off) { NameVi = "Nghỉ hoán đổi", NameEn = "Swapped day" },
            new CalendarDay(Date("2026-01-10"), DayKind.Makeup) { NameVi = "Làm bù", NameEn = "Make-up day" },
            .. CalendarDay.Range(Date("2026-02-16"), Date("2026-02-20"), new CalendarDay(default, DayKind.Off)
            {
                NameVi = "Tết Nguyên đán", NameEn = "Lunar New Year",
            }),
            new CalendarDay(Date("2026-04-27"), DayKind.Off) { NameVi = "Giỗ Tổ Hùng Vương (nghỉ bù)", NameEn = "Hùng Kings' Day (in lieu)" },
            new CalendarDay(Date("2026-04-30"), DayKind.Off) { NameVi = "Ngày Chiến thắng", NameEn = "Victory Day" },
            new CalendarDay(Date("2026-05-01"), DayKind.Off) { NameVi = "Quốc tế Lao động", NameEn = "Labour Day" },
        ],
    };

    /// <summary>
    /// A calendar of its own for each test: kept in a static it would outlive one mutant of the mutation run and make
    /// all that follow look killed.
    /// </summary>
    public static WorkCalendar NewCity() => new(CityDefinition);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    /// <summary>An instant written on the wall clock of Vietnam: <c>2026-04-29 14:30</c>.</summary>
    public static DateTimeOffset At(string text) =>
        VietnamTime.At(Date(text[..10]), TimeOnly.ParseExact(text[11..], "HH:mm"));
}
