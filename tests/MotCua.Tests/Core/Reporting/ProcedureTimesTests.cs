using MotCua.Core.Reporting;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Reporting;

public sealed class ProcedureTimesTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Half_and_nine_of_ten_are_measured_from_filing_to_result_and_few_say_nothing()
    {
        await core.ArrangeAsync(db => db.DossierFacts.AddRange(Enumerable.Range(1, ProcedureTimes.LeastCount - 1).Select(Resolved)));
        (await TimeAsync("9.100001")).ShouldBeNull();
        await core.ArrangeAsync(db => db.DossierFacts.AddRange(
            Resolved(ProcedureTimes.LeastCount), Resolved(1000, daysAgo: 91), Resolved(1000, closed: ClosedAs.Withdrawn)));
        (await TimeAsync("9.100001")).ShouldBeNull("counted once an hour");
        core.Clock.Advance(TimeSpan.FromHours(1));
        (await TimeAsync("9.100001")).ShouldBe(new ProcedureTime(20, TimeSpan.FromHours(10), TimeSpan.FromHours(18)));
        (await TimeAsync("9.100002")).ShouldBeNull();
    }

    private Task<ProcedureTime?> TimeAsync(string code) => core.RunAsync((ProcedureTimes t) => t.OfAsync(code, default));

    private static DossierFact Resolved(int hours) => Resolved(hours, 1);

    private static DossierFact Resolved(int hours, int daysAgo = 1, ClosedAs closed = ClosedAs.Resolved)
    {
        var at = SampleWorld.Now.AddDays(-daysAgo);
        return new DossierFact
        {
            DossierId = Guid.NewGuid(), Code = $"X-{hours}-{daysAgo}-{closed}", ProcedureCode = "9.100001", FieldCode = "F",
            ClosedAs = closed, ClosedOn = DateOnly.FromDateTime(at.AddHours(7).DateTime), FinishedAt = at, SubmittedAt = at.AddHours(-hours),
        };
    }
}
