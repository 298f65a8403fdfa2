using CsCheck;
using MotCua.Engines.WorkingTime;
using static MotCua.Tests.Engines.WorkingTime.Calendars;

namespace MotCua.Tests.Engines.WorkingTime;

public sealed class ClockLedgerTests
{
    private readonly WorkCalendar _city = NewCity();

    private static readonly Holder Desk = new(HolderKind.Unit, "mot-cua");
    private static readonly Holder Specialist = new(HolderKind.Officer, "chuyen-vien");
    private static readonly Holder Applicant = new(HolderKind.Applicant);

    [Fact]
    public void Each_holder_gets_the_working_minutes_of_its_stretch()
    {
        var ledger = ClockLedger.Of(_city, At("2026-03-02 09:00"), Desk,
            [
                new HandOver(Applicant, At("2026-03-03 11:00")),
                new HandOver(Specialist, At("2026-03-02 10:30")),
                new HandOver(Specialist, At("2026-03-03 08:00")),
            ], At("2026-03-04 08:30"));

        ledger.Entries.Select(entry => (entry.Holder, entry.Minutes))
            .ShouldBe([(Desk, 90), (Specialist, 90 + 240 + 180), (Applicant, 60 + 240 + 30)]);
        ledger.Totals()[Specialist].ShouldBe(510);
        ledger.TotalMinutes.ShouldBe(_city.WorkingMinutesBetween(At("2026-03-02 09:00"), At("2026-03-04 08:30")));
    }

    [Fact]
    public void Of_two_hand_overs_at_one_instant_the_last_listed_holds()
    {
        var at = At("2026-03-02 10:00");
        var ledger = ClockLedger.Of(_city, At("2026-03-02 09:00"), Desk,
            [new HandOver(Applicant, at), new HandOver(Specialist, at)], At("2026-03-02 11:00"));

        ledger.Entries.Select(entry => entry.Holder).ShouldBe([Desk, Specialist]);
    }

    [Fact]
    public void Whatever_the_history_every_minute_has_one_holder()
    {
        var start = At("2026-01-05 08:00");
        Holder[] holders = [Desk, Specialist, Applicant, new(HolderKind.OtherAgency, "cong-an"), new(HolderKind.Nobody)];
        var handOvers = Gen.Select(Gen.Int[0, 4].Select(i => holders[i]), Gen.Int[-100_000, 6_000_000], (holder, second) => new HandOver(holder, start.AddSeconds(second)));

        Gen.Select(handOvers.List[0, 30], Gen.Int[0, 5_000_000]).Sample((history, seconds) =>
        {
            var until = start.AddSeconds(seconds);
            var ledger = ClockLedger.Of(_city, start, Desk, history, until);

            ledger.TotalMinutes.ShouldBe(_city.WorkingMinutesBetween(start, until));
            ledger.Totals().Values.Sum().ShouldBe(ledger.TotalMinutes);
            ledger.Entries.Zip(ledger.Entries.Skip(1)).ShouldAllBe(pair => pair.First.ToAt == pair.Second.FromAt);
            if (seconds > 0)
                (ledger.Entries[0].FromAt, ledger.Entries[^1].ToAt).ShouldBe((start, until));
        });
    }

    [Fact]
    public void The_end_does_not_come_before_the_start() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            ClockLedger.Of(_city, At("2026-03-02 09:00"), Desk, [], At("2026-03-02 08:59")));
}
