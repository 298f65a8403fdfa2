using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class SignDecisionTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_leader_signs_what_was_seen_and_nothing_else()
    {
        var (dossier, item) = await Desk.BirthAtAsync("sign");
        await Refused.WithAsync("draft-changed", () => SignAsync(dossier.Id, item.Id, new string('0', 64)));
        await Refused.WithAsync("work-needs-role", () => SignAsync(dossier.Id, item.Id, dossier.LatestDraft!.ContentHash, SampleUsers.Clerk));
        var signed = await SignAsync(dossier.Id, item.Id, dossier.LatestDraft!.ContentHash);
        signed.SignedDecision!.DocumentNumber!.ShouldMatch(@"^\d+/2026/H26\.101$");
        (await core.ReadAsync(db => db.StoredFiles.SingleAsync(f => f.Hash == signed.SignedDecision!.FileHash))).MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task Who_drafted_does_not_sign()
    {
        var (dossier, item) = await Desk.BirthAtAsync("sign");
        var drafter = dossier.LatestDraft!.DraftedById;
        await core.ArrangeAsync(db => db.RoleGrants.Add(new MotCua.Core.Organisation.RoleGrant
        {
            Id = Guid.NewGuid(), OfficerId = drafter, Role = Role.Sign, UnitId = item.UnitId, ValidFrom = new DateOnly(2026, 3, 1),
        }));
        await Refused.WithAsync("four-eyes", () => SignAsync(dossier.Id, item.Id, dossier.LatestDraft!.ContentHash, SampleUsers.Specialist));
    }

    [Fact]
    public async Task With_a_certificate_of_the_own_the_document_carries_the_leaders_signature()
    {
        await using var city = new CoreFixture();
        await city.InitializeAsync();
        var desk = new Desk(city.Services);
        var token = await desk.ActAsync(SampleUsers.Leader, (RegisterSigningToken f, Actor a) =>
            f.HandleAsync(new(SampleAuthority.KeyFile(SampleAuthority.LeaderName, days: 10), SampleAuthority.Pin), a, default));
        var (dossier, item) = await desk.BirthAtAsync("sign");
        Task<Dossier> Sign(string? pin) => desk.ActAsync(SampleUsers.Leader, (SignDecision f, Actor a) =>
            f.HandleAsync(new(dossier.Id, null, item.Id, dossier.LatestDraft!.ContentHash, pin), a, default));
        await Refused.WithAsync("signing-pin-wrong", () => Sign("sai-ma-pin"));
        await Refused.WithAsync("signing-pin-needed", () => Sign(null));
        var decision = (await Sign(SampleAuthority.Pin)).SignedDecision!;
        (decision.Certificate, decision.DocumentNumber).ShouldBe((token.Thumbprint, "1/2026/H26.101"), "refusals take no number");
        var found = await city.RunAsync((SignatureReading reading) => Task.FromResult(reading.OfKept(decision.FileHash!)));
        found.ShouldHaveSingleItem().ShouldBe(new SignatureCheck(SignatureState.Valid, SampleAuthority.LeaderName, decision.SignedAt));
        (await city.RunAsync((DecisionProof proof) => proof.IsIssuedAsync(decision.FileHash!, default))).ShouldBeTrue();
        (await city.RunAsync((DecisionProof proof) => proof.IsIssuedAsync(new string('0', 64), default))).ShouldBeFalse();
    }

    [Fact]
    public async Task With_a_certificate_that_has_run_out_nothing_is_signed()
    {
        await using var city = new CoreFixture();
        await city.InitializeAsync();
        var desk = new Desk(city.Services);
        await desk.ActAsync(SampleUsers.Leader, (RegisterSigningToken f, Actor a) =>
            f.HandleAsync(new(SampleAuthority.KeyFile(SampleAuthority.LeaderName, days: 10), SampleAuthority.Pin), a, default));
        var (dossier, item) = await desk.BirthAtAsync("sign");
        city.Clock.Advance(TimeSpan.FromDays(11));
        await Refused.WithAsync("certificate-expired", () => desk.ActAsync(SampleUsers.Leader, (SignDecision f, Actor a) =>
            f.HandleAsync(new(dossier.Id, null, item.Id, dossier.LatestDraft!.ContentHash, SampleAuthority.Pin), a, default)));
    }

    private Task<Dossier> SignAsync(Guid id, Guid item, string hash, string user = SampleUsers.Leader) =>
        Desk.ActAsync(user, (SignDecision f, Actor a) => f.HandleAsync(new(id, null, item, hash), a, default));
}
