using Microsoft.EntityFrameworkCore;
using MotCua.Core.Oversight;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Oversight;

public sealed class SetTargetsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_target_of_a_known_code_is_changed_and_others_stay()
    {
        var monitor = await core.ActorAsync(SampleUsers.Monitor);
        var before = await core.ReadAsync(db => db.Targets.CountAsync());
        await core.RunAsync((SetTargets f) => f.HandleAsync(
            new("targets: [ { code: online-commune, unit: commune, metric: online, value: 70, from: 2026-01-01, source: CV 1 } ]"), monitor, default));
        var target = await core.ReadAsync(db => db.Targets.SingleAsync(t => t.Code == "online-commune"));
        (target.Value, target.EffectiveFrom, target.Source).ShouldBe((70m, new DateOnly(2026, 1, 1), "CV 1"));
        (await core.ReadAsync(db => db.Targets.CountAsync())).ShouldBe(before);
        (await core.ReadAsync(db => db.JournalEntries.CountAsync(e => e.StreamId == target.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Only_those_who_monitor_set_targets()
    {
        var officer = await core.ActorAsync(SampleUsers.Receiver);
        (await OrganisationSamples.RefusedAsync(() => core.RunAsync((SetTargets f) => f.HandleAsync(new("targets: []"), officer, default))))
            .ShouldBe("needs-role-here");
    }
}
