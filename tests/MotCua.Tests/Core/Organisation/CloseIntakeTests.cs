using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Organisation;

public sealed class CloseIntakeTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    public static TheoryData<string, CloseIntake.Command> Bad => new()
    {
        { "closure-needs-decision", OrganisationSamples.Closure() with { LegalBasis = " " } },
        { "closure-needs-decision", OrganisationSamples.Closure() with { DecisionNumber = "" } },
        { "closure-needs-reason", OrganisationSamples.Closure() with { ReasonVi = "" } },
        { "closure-ends-before-start", OrganisationSamples.Closure() with { EndAt = SampleWorld.Now.AddDays(1) } },
        { "closure-in-the-past", OrganisationSamples.Closure(-5) },
        { "closure-substitute-not-a-desk", OrganisationSamples.Closure() with { SubstituteUnitId = LoadOrganisation.UnitId(OrganisationSamples.Desk) } },
        { "closure-substitute-not-a-desk", OrganisationSamples.Closure() with { SubstituteUnitId = LoadOrganisation.UnitId("so-xay-dung") } },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task An_incomplete_act_is_refused(string code, CloseIntake.Command command) =>
        (await OrganisationSamples.RefusedAsync(() => core.CloseAsync(command))).ShouldBe(code);

    [Theory]
    [InlineData(SampleUsers.Receiver)]
    [InlineData(SampleUsers.Administrator)]
    public async Task Only_a_leader_of_the_desk_closes_it(string username) =>
        (await OrganisationSamples.RefusedAsync(() => core.CloseAsync(OrganisationSamples.Closure(), username))).ShouldBe("needs-role-here");

    [Fact]
    public async Task A_unit_that_is_no_desk_cannot_be_closed() => await Should.ThrowAsync<NotFoundException>(() =>
        core.CloseAsync(OrganisationSamples.Closure() with { UnitId = LoadOrganisation.UnitId("ubnd-p-ba-dinh") }));

    [Fact]
    public async Task A_closure_is_signed_journalled_and_keeps_its_substitute_open()
    {
        var closure = await core.CloseAsync(OrganisationSamples.Closure(30));
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == closure.Id));
        entry.Type.ShouldBe("intake.closed.v1");
        entry.ActorId.ShouldBe(closure.SignedById);
        var back = new CloseIntake.Command(
            closure.SubstituteUnitId, null, null, closure.EndAt.AddHours(-1), closure.EndAt.AddDays(1),
            LoadOrganisation.UnitId("pvhcc-tp"), "13/QĐ-UBND", "Điều 12", "Bão", "Storm");
        (await OrganisationSamples.RefusedAsync(() => core.CloseAsync(back, "lanhdao.hoankiem"))).ShouldBe("closure-unit-stands-in");
        await core.CloseAsync(back with { StartAt = closure.EndAt }, "lanhdao.hoankiem");
    }

    [Fact]
    public async Task A_closed_desk_stands_in_for_nobody_unless_for_another_procedure()
    {
        var closed = OrganisationSamples.Closure(60) with
        {
            UnitId = LoadOrganisation.UnitId(OrganisationSamples.OtherDesk), ProcedureCode = "1.001193",
            SubstituteUnitId = LoadOrganisation.UnitId("pvhcc-tp"),
        };
        await core.CloseAsync(closed, "lanhdao.tp");
        (await OrganisationSamples.RefusedAsync(() => core.CloseAsync(OrganisationSamples.Closure(60)))).ShouldBe("closure-substitute-closed");
        await core.CloseAsync(OrganisationSamples.Closure(60) with { ProcedureCode = "1.000894" });
    }

    [Fact]
    public async Task Dossiers_are_decided_one_by_one_as_they_were_shown()
    {
        var dossier = await new Desk(core.Services).ReceivedBirthAsync();
        var command = OrganisationSamples.Closure(90);
        (await OrganisationSamples.RefusedAsync(() => core.CloseAsync(command))).ShouldBe("closure-preview-changed");
        var touched = await core.RunAsync((ClosurePreview p) => p.OfAsync(command.Terms, default));
        touched.Rows.Single().Id.ShouldBe(dossier.Id);
        command = command with { Seal = touched.Seal, Choices = new Dictionary<Guid, ClosurePolicy> { [dossier.Id] = ClosurePolicy.Pause } };
        (await OrganisationSamples.RefusedAsync(() => core.CloseAsync(command))).ShouldBe("closure-pause-needs-basis");
        var closure = await core.CloseAsync(command with { PauseBasis = "Điều 5 Quyết định thử nghiệm" });
        var part = await core.ReadAsync(db => db.ClosureDossiers.SingleAsync(c => c.ClosureId == closure.Id));
        (part.DossierId, part.Policy, part.LegalBasis).ShouldBe((dossier.Id, ClosurePolicy.Pause, "Điều 5 Quyết định thử nghiệm"));
        (await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == part.Id))).Type.ShouldBe("closure-dossier.decided.v1");
    }

    [Fact]
    public async Task A_clock_that_does_not_run_cannot_be_held()
    {
        await using var own = new CoreFixture();
        await own.InitializeAsync();
        var dossier = await new Desk(own.Services).FileBirthAsync();
        var command = OrganisationSamples.Closure();
        var touched = await own.RunAsync((ClosurePreview p) => p.OfAsync(command.Terms, default));
        (touched.Rows.Single().MayPause, touched.Rows.Single().Suggested).ShouldBe((false, ClosurePolicy.Move));
        (await OrganisationSamples.RefusedAsync(() => own.CloseAsync(command with
        {
            Seal = touched.Seal, Choices = new Dictionary<Guid, ClosurePolicy> { [dossier.Id] = ClosurePolicy.Pause }, PauseBasis = "Luật",
        }))).ShouldBe("closure-clock-not-running");
    }
}
