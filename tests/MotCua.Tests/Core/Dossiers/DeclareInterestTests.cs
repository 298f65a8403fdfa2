using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Nobody handles the dossier of oneself or of one's household.</summary>
public sealed class DeclareInterestTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_dossier_of_the_household_is_refused_to_the_officer_at_every_turn()
    {
        var (dossier, item) = await Desk.BirthAtAsync("appraise");
        var interest = await DeclareAsync(SampleUsers.Specialist, dossier.ApplicantIdNumber);
        (await DeclareAsync(SampleUsers.Specialist, dossier.ApplicantIdNumber)).Id.ShouldBe(interest.Id);
        await Refused.WithAsync("conflict-of-interest", () => Desk.ActAsync(SampleUsers.Specialist, (ClaimWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id), a, default)));
        await Refused.WithAsync("conflict-of-interest", () => Desk.StepAsync(dossier, item, SampleUsers.Specialist));
        var me = (await core.ActorAsync(SampleUsers.Specialist)).OfficerId!.Value;
        await Refused.WithAsync("conflict-of-interest", () => Desk.ActAsync(SampleUsers.Head, (AssignWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, me), a, default)));
        var advice = await Desk.ActAsync(SampleUsers.Head, (AssignmentAdvice s, Actor a) => s.ForAsync(dossier.Id, item.Id, a, default));
        advice.Single(c => c.Officer.Id == me).WhyNot!.Code.ShouldBe("conflict-of-interest");
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == interest.Id));
        entry.Payload.ShouldNotContain(dossier.ApplicantIdNumber);
        var officer = await core.ActorAsync(SampleUsers.Specialist);
        await core.RunAsync<WithdrawInterest>(f => f.HandleAsync(new(interest.Id, "Kê khai nhầm."), officer, default));
        await Desk.StepAsync(dossier, item, SampleUsers.Specialist);
    }

    [Fact]
    public async Task A_number_has_twelve_digits()
    {
        await Refused.WithAsync("citizen-id-invalid", () => DeclareAsync(SampleUsers.Clerk, "12345"));
        await Refused.WithAsync("citizen-id-invalid", () => DeclareAsync(SampleUsers.Clerk, "00119400000x"));
    }

    private Task<OfficerInterest> DeclareAsync(string user, string number) =>
        Desk.ActAsync(user, (DeclareInterest f, Actor a) => f.HandleAsync(new(number, "household"), a, default));
}
