using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class IssueRegisterTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly DateOnly Day = new(2026, 3, 3);

    private Desk Desk => new(core.Services);

    [Fact]
    public async Task It_lists_what_the_desk_received_on_the_days_and_nothing_else()
    {
        var unit = (await core.ActorAsync(SampleUsers.Receiver)).UnitId!.Value;
        var (received, _) = (await Desk.ReceivedBirthAsync(), await Desk.FileBirthAsync());
        var register = await IssueAsync(SampleUsers.Receiver, unit, Day, Day);
        var lines = RegisterContent.Read(register.Content).Lines;
        lines.Select(l => l.Code).ShouldContain(received.Code);
        lines.Count.ShouldBe(await core.ReadAsync(db => db.Dossiers.CountAsync(d => d.ReceivingUnitId == unit && d.ReceivedAt != null)));
        lines.Select(l => l.Number).ShouldBe(Enumerable.Range(1, lines.Count));
        RegisterContent.Read((await IssueAsync(SampleUsers.Receiver, unit, Day.AddDays(1), Day.AddDays(9))).Content).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Taking_it_out_is_on_the_record_without_a_name()
    {
        var actor = await core.ActorAsync(SampleUsers.Receiver);
        await Desk.ReceivedBirthAsync();
        var register = await IssueAsync(SampleUsers.Receiver, actor.UnitId!.Value, Day, Day);
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == register.Id));
        entry.ActorId.ShouldBe(actor.OfficerId);
        entry.Payload.ShouldNotContain("Nguyễn");
        ((RegisterIssued)JournalJson.Read(entry.Type, entry.Payload)).ContentSha256.ShouldBe(FormProof.HashOf(register.Content));
    }

    [Fact]
    public async Task Numbers_run_on_in_the_year_of_the_unit()
    {
        var unit = (await core.ActorAsync(SampleUsers.Leader)).UnitId!.Value;
        var first = await IssueAsync(SampleUsers.Leader, unit, Day, Day);
        var second = await IssueAsync(SampleUsers.Leader, unit, Day, Day);
        first.Number.ShouldMatch("^01/2026/H26");
        second.Number.ShouldBe("02" + first.Number[2..]);
    }

    [Fact]
    public async Task Another_units_register_is_not_there()
    {
        var unit = (await core.ActorAsync(SampleUsers.Receiver)).UnitId!.Value;
        await Refused.AsAbsentAsync(() => IssueAsync(SampleUsers.Police, unit, Day, Day));
        await Refused.AsAbsentAsync(() => IssueAsync(SampleUsers.Administrator, unit, Day, Day));
        var register = await IssueAsync(SampleUsers.Monitor, unit, Day, Day);
        var police = await core.ActorAsync(SampleUsers.Police);
        await Refused.AsAbsentAsync(() => core.RunAsync((DossierRegisters r) => r.FindAsync(register.Id, police, default)));
        (await core.RunAsync((DossierRegisters r) => r.NewestAsync(police, 20, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Days_must_make_sense()
    {
        var unit = (await core.ActorAsync(SampleUsers.Receiver)).UnitId!.Value;
        await Refused.WithAsync("register-days", () => IssueAsync(SampleUsers.Receiver, unit, Day, Day.AddDays(-1)));
        await Refused.WithAsync("register-days", () => IssueAsync(SampleUsers.Receiver, unit, Day, Day.AddDays(366)));
        await Refused.WithAsync("register-days", () => IssueAsync(SampleUsers.Receiver, unit, DateOnly.MinValue, DateOnly.MinValue));
    }

    [Fact]
    public void A_name_that_is_a_formula_is_text_in_a_spreadsheet()
    {
        var line = new RegisterLine(
            1, "H26", "Thủ tục", 1, "=HYPERLINK(\"http://x\")", "+84", "@a", "-1", SampleWorld.Now, null, null, ReturnMethod.Counter,
            DossierStatus.Processing);
        var register = new RegisterContent
        {
            Number = "01", Agency = "", ParentAgency = "", FromOn = Day, ToOn = Day, IssuedAt = SampleWorld.Now, OfficerName = "",
            OfficerTitle = "", Lines = [line],
        };
        var csv = Encoding.UTF8.GetString(RegisterSheets.Csv(register));
        csv.ShouldContain("'=HYPERLINK");
        foreach (var cell in (string[])["'+84", "'@a", "'-1"])
            csv.ShouldContain(cell);
    }

    private Task<IssuedRegister> IssueAsync(string user, Guid unit, DateOnly from, DateOnly to) =>
        Desk.ActAsync(user, (IssueRegister f, Actor a) => f.HandleAsync(new(unit, from, to), a, default));
}
