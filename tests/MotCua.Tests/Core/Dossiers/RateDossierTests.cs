using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RateDossierTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_applicant_rates_once_after_the_result_and_staff_never()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("rating-after-result", () => RateAsync(dossier, SampleUsers.Citizen));
        await Desk.FinishAsync(dossier.Id, Desk.InBaDinh);
        await Refused.WithAsync("rating-applicant-only", () => RateAsync(dossier, SampleUsers.Receiver));
        await Refused.WithAsync("rating-score", () => RateAsync(dossier, SampleUsers.Citizen, 6));
        (await RateAsync(dossier, SampleUsers.Citizen, 2)).UnitId.ShouldBe(dossier.ResolvingUnitId);
        await Refused.WithAsync("rating-once", () => RateAsync(dossier, SampleUsers.Citizen));
    }

    private Task<DossierRating> RateAsync(Dossier dossier, string user, int score = 5) =>
        Desk.ActAsync(user, (RateDossier f, Actor a) => f.HandleAsync(new(dossier.Id, score), a, default));
}
