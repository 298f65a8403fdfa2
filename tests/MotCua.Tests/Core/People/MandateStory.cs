using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

/// <summary>Mandates as tests begin with them: Mai (citizen 1) lets Hùng (citizen 2) act for her.</summary>
internal sealed class MandateStory(CoreFixture core)
{
    public const MandateActs All = MandateActs.Fill | MandateActs.Submit | MandateActs.Follow | MandateActs.Collect;

    public static readonly DateOnly March31 = new(2026, 3, 31);

    public Desk Desk { get; } = new(core.Services);

    public Task<IssuedLink<Mandate>> GiveAsync(
        MandateActs acts = All, DateOnly? to = null, Guid? enterprise = null, string giver = SampleUsers.Citizen, params string[] procedures) =>
        Desk.ActAsync(giver, (GiveMandate f, Actor a) => f.HandleAsync(new(enterprise, acts, procedures, to ?? March31), a, default));

    public Task<Mandate> AcceptAsync(IssuedLink<Mandate> issued, string user = SampleUsers.OtherCitizen, string? code = null) =>
        Desk.ActAsync(user, (AcceptMandate f, Actor a) => f.HandleAsync(new(issued.Link.Id, issued.Link.Key, code ?? issued.Code), a, default));

    public async Task<Mandate> HeldAsync(MandateActs acts = All, DateOnly? to = null, params string[] procedures) =>
        await AcceptAsync(await GiveAsync(acts, to, procedures: procedures));

    /// <summary>The sample company whose representative is Hùng (citizen 2); the clerk is Mai (citizen 1).</summary>
    public async Task<(Guid Enterprise, Mandate Mandate)> ClerkAsync()
    {
        var enterprise = await core.ReadAsync(db => db.Enterprises.SingleAsync(e => e.TaxCode == "0100000003"));
        var issued = await GiveAsync(enterprise: enterprise.Id, giver: SampleUsers.OtherCitizen);
        return (enterprise.Id, await AcceptAsync(issued, SampleUsers.Citizen));
    }

    public Task RevokeAsync(Guid id, string user) => Desk.ActAsync<RevokeMandate, int>(user, async (f, a) =>
    {
        await f.HandleAsync(new(id), a, default);
        return 0;
    });
}
