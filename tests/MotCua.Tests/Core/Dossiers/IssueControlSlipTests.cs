using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class IssueControlSlipTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_hand_overs_of_the_journal_are_those_of_the_ledger_of_holders()
    {
        var dossier = await FinishedAsync();
        var handOvers = await HandOversAsync(dossier.Id);
        var ledger = dossier.Holders.OrderBy(h => h.Number).ToList();
        handOvers.Count.ShouldBe(ledger.Count - 1);
        handOvers.Select(h => h.ToKind).ShouldBe(ledger.Skip(1).Select(h => h.Kind));
        handOvers.Select(h => h.FromKind).ShouldBe(ledger.SkipLast(1).Select(h => h.Kind));
        handOvers.Select(h => h.At).ShouldBe(ledger.Skip(1).Select(h => h.FromAt));
        handOvers.Select(h => h.Sequence).ShouldBe(handOvers.Select(h => h.Sequence).Order());
        handOvers[0].From.ShouldContain("Ba Đình");
    }

    [Fact]
    public async Task A_step_that_was_late_is_said_so()
    {
        await using var later = new CoreFixture();
        await later.InitializeAsync();
        var desk = new Desk(later.Services);
        var received = await desk.ReceivedBirthAsync();
        var step = (await desk.LoadAsync(received.Id)).OpenWork.First();
        await desk.ActAsync(SampleUsers.Specialist, (ClaimWork f, Actor a) => f.HandleAsync(new(received.Id, null, step.Id), a, default));
        later.Clock.Advance(TimeSpan.FromDays(5));
        await desk.StepAsync(received, step, SampleUsers.Specialist);
        var handOvers = await later.RunAsync((HandOvers h) => h.OfAsync(received.Id, default));
        handOvers[0].Timeliness.ShouldNotBe(Timeliness.Late);
        handOvers[^1].FromOfficer.ShouldNotBeEmpty();
        handOvers[^1].Timeliness.ShouldBe(Timeliness.Late);
    }

    [Fact]
    public async Task Form_06_freezes_them_and_is_numbered()
    {
        var dossier = await FinishedAsync();
        await IssueAsync(dossier.Id, SampleUsers.Receiver);
        var issued = await IssueAsync(dossier.Id, SampleUsers.Leader);
        var slips = issued.Forms.Where(f => f.Form == 6).OrderBy(f => f.Number).ToList();
        slips.Select(f => f.Number).ShouldBe([$"{dossier.Code}/06-1", $"{dossier.Code}/06-2"]);
        FormContent.Read(slips[0].Content).HandOvers.Count.ShouldBe((await HandOversAsync(dossier.Id)).Count);
    }

    [Fact]
    public async Task Who_only_watches_issues_nothing()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("needs-role-here", () => IssueAsync(dossier.Id, SampleUsers.Inspector));
        await Refused.AsAbsentAsync(() => IssueAsync(dossier.Id, SampleUsers.Police));
    }

    [Fact]
    public async Task As_data_it_is_a_table_with_a_head()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        var rows = await HandOversAsync(dossier.Id);
        var csv = System.Text.Encoding.UTF8.GetString(RegisterSheets.Csv(rows)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        csv[0].ShouldStartWith("STT,Bên giao");
        csv.Length.ShouldBe(rows.Count + 1);
        csv[1].ShouldContain("2026-03-03T09:00:00+07:00");
    }

    private async Task<Dossier> FinishedAsync()
    {
        var received = await Desk.ReceivedBirthAsync();
        return await Desk.FinishAsync(received.Id, Desk.InBaDinh);
    }

    private Task<IReadOnlyList<DossierHandOver>> HandOversAsync(Guid id) => core.RunAsync((HandOvers h) => h.OfAsync(id, default));

    private Task<Dossier> IssueAsync(Guid id, string user) =>
        Desk.ActAsync(user, (IssueControlSlip f, Actor a) => f.HandleAsync(new(id, null), a, default));
}
