using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Oversight;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Oversight;

/// <summary>The counter of Ba Đình has worked for eight weeks, six dossiers an hour, up to Monday evening, 2 March 2026.</summary>
internal sealed class StopStory(CoreFixture core)
{
    public static Guid DeskId { get; } = LoadOrganisation.UnitId(OrganisationSamples.Desk);

    public async Task WorkedAsync(int handOver = 0)
    {
        var calendar = await core.RunAsync((WorkCalendars c) => c.ForUnitAsync(DeskId, default));
        var monday = new DateOnly(2026, 3, 2);
        var hours = new CounterWeek(calendar, 4).Until(monday.AddDays(-60), VietnamTime.At(monday, new TimeOnly(23, 0))).ToList();
        await core.ArrangeAsync(db => db.CounterHours.AddRange(hours.Select(h => new CounterHour
        {
            UnitId = DeskId, HourAt = CounterWeek.StartOf(h), Intake = 6, HandOver = handOver,
        })));
    }

    /// <summary>Goes to an hour of March 2026 in Vietnam and lets the watch run.</summary>
    public async Task RunAtAsync(int day, int hour, int minute = 0)
    {
        core.Clock.SetUtcNow(new DateTimeOffset(2026, 3, day, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime());
        await core.RunAsync<StopWatch>(w => w.RunAsync(default));
    }

    public Task<List<StopAlert>> AlertsAsync() => core.ReadAsync(db => db.StopAlerts.AsNoTracking().OrderBy(a => a.RaisedAt).ToListAsync());
}
