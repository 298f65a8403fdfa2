using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Reporting;

/// <summary>What an officer filed for somebody is never shown as filed by the person.</summary>
public sealed class KpiOnlineTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly DateOnly On = new(2026, 3, 2);

    [Fact]
    public async Task Assisted_filing_counts_as_assisted_and_not_as_online()
    {
        var unit = (await core.ActorAsync(SampleUsers.Leader)).UnitsWith(Role.Sign)[0];
        await core.ArrangeAsync(db => db.DossierFacts.AddRange(
            Fact(unit, "A", Channel.Online, false), Fact(unit, "B", Channel.Online, true), Fact(unit, "C", Channel.Direct, false)));
        var row = (await core.RunAsync((KpiReport r) => r.RowsAsync(new(On, On, unit, "F-ONLINE"), Actor.System, default))).Single();
        (row[KpiMeasure.Received], row[KpiMeasure.Online], row[KpiMeasure.Assisted]).ShouldBe((3, 1, 1));
    }

    private static DossierFact Fact(Guid unit, string code, Channel channel, bool assisted) => new()
    {
        DossierId = Guid.NewGuid(), Code = $"ONLINE-{code}", ProcedureCode = "1.001193", FieldCode = "F-ONLINE", ResolvingUnitId = unit,
        ReceivingUnitId = unit, Channel = channel, IsAssisted = assisted, ReceivedOn = On, ReceivedAt = SampleWorld.Now.AddDays(-1),
    };
}
