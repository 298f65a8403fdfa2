using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Exchange;
using MotCua.Engines.WorkingTime;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Exchange;

/// <summary>The exchange with a National Portal that runs beside us, on a line that breaks.</summary>
public sealed class NationalPortalTests(PeerFixture world) : IClassFixture<PeerFixture>
{
    [Fact]
    public async Task A_dossier_filed_there_arrives_once_and_its_result_goes_back_in_order()
    {
        await world.SubmitAsync("G22-10", pushes: 3);
        (await world.ReadAsync(db => db.InboundSubmissions.CountAsync(s => s.ExternalNumber == "G22-10"))).ShouldBe(1);
        await world.ExchangeAsync();
        await world.SubmitAsync("G22-10");
        await world.ExchangeAsync();
        var dossier = await world.FiledAsync("G22-10");
        dossier.ReceivingUnitId.ShouldBe((await world.ActorAsync(SampleUsers.Receiver)).UnitId!.Value);
        (await world.Desk.LoadAsync(dossier.Id)).Attachments.Single().DocumentCode.ShouldBe("giay-chung-sinh");

        await world.ResolveAsync(dossier.Id);
        await world.Peer.ControlAsync("forget-sessions");
        await world.ExchangeAsync();
        var held = await world.Peer.HeldAsync("G22-10");
        Changes(Texts(held["progress"], "TrangThai")).ShouldBe(["2", "4", "9", "10"]);
        held["record"]!["TrangThaiHoSo"]!.ToString().ShouldBe("10");
        (await world.LedgerAsync(dossier.Id)).ShouldAllBe(m => m.AcknowledgedAt != null && m.LastError == null);
        await TheResultIsThereAsync("G22-10");
    }

    [Fact]
    public async Task A_lost_acknowledgement_doubles_nothing()
    {
        var dossier = await world.Desk.FileBirthAsync();
        await world.Desk.ReceiveAsync(dossier.Id);
        await world.Peer.ControlAsync("flaky?count=4");
        await UntilDeliveredAsync(dossier.Id);
        var ledger = await world.LedgerAsync(dossier.Id);
        var held = await world.Peer.HeldAsync(dossier.Code);
        held["repeated"]!.GetValue<int>().ShouldBeGreaterThan(0);
        held["progress"]!.AsArray().Count.ShouldBe(ledger.Count(m => m.Operation == SyncMessages.SyncProgress));
        ledger.ShouldContain(m => m.Attempts > 1);
    }

    [Fact]
    public async Task A_portal_that_is_down_for_an_hour_loses_and_doubles_nothing()
    {
        await world.Peer.ControlAsync("down?on=true");
        var ours = await world.Desk.FileBirthAsync();
        await world.SubmitAsync("G22-30", pushes: 2);
        await world.ResolveAsync(ours.Id);
        for (var minute = 0; minute < 60; minute += 10)
        {
            await world.ExchangeAsync();
            world.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        (await world.LedgerAsync(ours.Id))[0].LastError.ShouldBe(PortalClient.Unreachable);
        (await world.ReadAsync(db => db.InboundSubmissions.SingleAsync(s => s.ExternalNumber == "G22-30"))).LastError
            .ShouldBe(PortalClient.Unreachable);

        await world.Peer.ControlAsync("down?on=false");
        world.Clock.Advance(TimeSpan.FromMinutes(30));
        await UntilDeliveredAsync(ours.Id);
        await world.FiledAsync("G22-30");
        var held = await world.Peer.HeldAsync(ours.Code);
        held["repeated"]!.GetValue<int>().ShouldBe(0);
        Texts(held["calls"], "service").ShouldBe(InOrder(await world.LedgerAsync(ours.Id)));
        Changes(Texts(held["progress"], "TrangThai")).ShouldBe(["2", "4", "9", "10"]);
    }

    [Fact]
    public async Task Branches_of_a_joint_dossier_are_not_sent()
    {
        await world.Peer.ControlAsync("down?on=false");
        var record = PortalSubmissions.Birth("G22-40") with { MaTTHC = Desk.JointBirth };
        await world.Peer.ControlAsync("plant", System.Text.Json.JsonSerializer.SerializeToNode(record, PortalClient.Json));
        await world.RunAsync((AcceptSubmission f) =>
            f.HandleAsync(new(record), MotCua.Core.Platform.Actor.Partner(PortalClient.Partner), default));
        await world.ExchangeAsync();
        var mother = await world.FiledAsync("G22-40");
        await world.Desk.ReceiveAsync(mother.Id);
        await world.ExchangeAsync();
        var branches = await world.ReadAsync(db => db.Dossiers.Where(d => d.MotherId == mother.Id).Select(d => d.Id).ToListAsync());
        branches.ShouldNotBeEmpty();
        (await world.ReadAsync(db => db.SyncMessages.CountAsync(m => branches.Contains(m.DossierId)))).ShouldBe(0);
        (await world.LedgerAsync(mother.Id)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Reconciliation_names_what_the_two_sides_do_not_hold_alike()
    {
        var today = VietnamTime.DateOf(world.Clock.GetUtcNow());
        var unsent = await world.Desk.FileBirthAsync();
        await world.Peer.ControlAsync("plant", new JsonObject
        {
            ["MaHoSo"] = "G22-99", ["TrangThaiHoSo"] = "1", ["NgayNopHoSo"] = PortalText.At(world.Clock.GetUtcNow()),
        });
        var made = await world.RunAsync((ReconcileDay r) => r.RunAsync(today, default));
        var differences = ReconcileDay.Read(made);
        differences.ShouldContain(new ReconciliationDifference("G22-99", null, "1"));
        differences.ShouldContain(new ReconciliationDifference(unsent.Code, "1", null));
        made.Differences.ShouldBe(differences.Count);

        await world.ExchangeAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.RunTaskAsync<DailyReconciliation>();
        var again = await world.ReadAsync(db => db.Reconciliations.AsNoTracking().SingleAsync(r => r.Day == today));
        again.MadeAt.ShouldBe(world.Clock.GetUtcNow());
        ReconcileDay.Read(again).Select(d => d.Number).ShouldContain("G22-99");
        ReconcileDay.Read(again).Select(d => d.Number).ShouldNotContain(unsent.Code);
    }

    private async Task TheResultIsThereAsync(string number)
    {
        var page = await world.Peer.Http.GetStringAsync($"ho-so/{number}");
        page.IndexOf("data-status=\"2\"", StringComparison.Ordinal)
            .ShouldBeLessThan(page.IndexOf("data-status=\"10\"", StringComparison.Ordinal));
        page.ShouldContain("/ket-qua/0");
        var file = await world.Peer.Http.GetByteArrayAsync($"ho-so/{number}/ket-qua/0");
        file.AsSpan(0, 4).SequenceEqual("%PDF"u8).ShouldBeTrue();
    }

    private async Task UntilDeliveredAsync(Guid dossierId)
    {
        for (var i = 0; i < 20; i++)
        {
            await world.ExchangeAsync();
            if ((await world.LedgerAsync(dossierId)).TrueForAll(m => m.AcknowledgedAt is not null))
                return;
            world.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        throw new InvalidOperationException("The ledger is not delivered after three hours.");
    }

    /// <summary>The order messages must leave in: by fact, the record before its progress.</summary>
    private static IEnumerable<string> InOrder(IEnumerable<SyncMessage> ledger) => ledger
        .OrderBy(m => m.JournalSequence).ThenByDescending(m => m.Operation == SyncMessages.SyncDossier).Select(m => m.Operation);

    private static List<string> Texts(JsonNode? list, string key) => [.. list!.AsArray().Select(n => n![key]!.ToString())];

    private static IEnumerable<string> Changes(List<string> statuses) => statuses.Where((s, i) => i == 0 || statuses[i - 1] != s);
}
