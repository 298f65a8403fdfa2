using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Reporting;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>A page about a period of days, both typed by people and both inclusive.</summary>
public abstract class PeriodPageModel(KpiReport report, Texts texts) : PageModel
{
    private static readonly string[] Shapes = ["d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>As typed, day/month/year, or year-month-day as in a link; the first of this month when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Inclusive, as <see cref="From"/>; today when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public KpiFilter Filter { get; private set; } = null!;

    protected KpiReport Report => report;

    protected void ReadPeriod()
    {
        var today = report.Today;
        Filter = new KpiFilter(Read(nameof(From), From, new DateOnly(today.Year, today.Month, 1)), Read(nameof(To), To, today));
        (From, To) = (Shown(nameof(From), From, Filter.From), Shown(nameof(To), To, Filter.To));
    }

    /// <summary>The date typed; the default stands in for one that does not exist, and the page says so.</summary>
    private DateOnly Read(string field, string? typed, DateOnly standard)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return standard;
        if (DateOnly.TryParseExact(typed.Trim(), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return on;
        ModelState.AddModelError(field, texts["kpi.wrong-date"]);
        return standard;
    }

    /// <summary>What the box says: a wrong date as it was typed, any other as it was taken.</summary>
    private string? Shown(string field, string? typed, DateOnly taken) =>
        ModelState[field] is { Errors.Count: > 0 } ? typed : texts.Date(taken);
}
