using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>A received birth registration with ten working days from Tuesday 3 March 2026, 09:00, and a worker to run.</summary>
internal sealed class DutyStory(CoreFixture core)
{
    /// <summary>Tuesday 17 March 2026, end of work.</summary>
    public static DateTimeOffset DueAt { get; } = new(2026, 3, 17, 10, 0, 0, TimeSpan.Zero);

    public Desk Desk { get; } = new(core.Services);

    public static async Task<DutyStory> BeginAsync()
    {
        var core = new CoreFixture();
        await core.InitializeAsync();
        return new DutyStory(core);
    }

    public async Task<Dossier> ReceivedAsync()
    {
        var received = await Desk.ReceivedBirthAsync();
        await core.ArrangeAsync(db =>
        {
            var dossier = db.Dossiers.Include(d => d.DueRevisions).Single(d => d.Id == received.Id);
            (dossier.LimitValue, dossier.LimitUnit) = (10, "working-day");
            (dossier.OriginalDueAt, dossier.CurrentDueAt) = (DueAt, DueAt);
            dossier.DueRevisions.Single().ToDueAt = DueAt;
        });
        return await Desk.LoadAsync(received.Id);
    }

    /// <summary>Goes to a moment of March 2026 in Vietnam and lets the chain run.</summary>
    public async Task RunAtAsync(int day, int hour)
    {
        core.Clock.SetUtcNow(new DateTimeOffset(2026, 3, day, hour - 7, 0, 0, TimeSpan.Zero));
        await RunAsync();
    }

    public Task RunAsync() => core.RunAsync<DutyWatch>(w => w.RunAsync(default));

    public CoreFixture Core => core;

    public ValueTask EndAsync() => core.DisposeAsync();
}
