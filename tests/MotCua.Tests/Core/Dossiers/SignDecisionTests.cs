using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
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

    private Task<Dossier> SignAsync(Guid id, Guid item, string hash, string user = SampleUsers.Leader) =>
        Desk.ActAsync(user, (SignDecision f, Actor a) => f.HandleAsync(new(id, null, item, hash), a, default));
}
