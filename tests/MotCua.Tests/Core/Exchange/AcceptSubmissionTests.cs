using Microsoft.EntityFrameworkCore;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Exchange;

public sealed class AcceptSubmissionTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly Actor Portal = Actor.Partner("national-portal");

    [Fact]
    public async Task A_submission_is_stored_once_however_often_it_comes()
    {
        var record = PortalSubmissions.Birth("000.00.00.G22-260303-0001");
        (await AcceptAsync(record, Portal)).ShouldBeTrue();
        (await AcceptAsync(record, Portal)).ShouldBeFalse();
        (await core.ReadAsync(db => db.InboundSubmissions.CountAsync(s => s.ExternalNumber == record.MaHoSo))).ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_partner_submits_and_only_with_a_number()
    {
        var citizen = await core.ActorAsync(SampleUsers.Citizen);
        await Refused.AsAbsentAsync(() => AcceptAsync(PortalSubmissions.Birth("x"), citizen));
        await Refused.WithAsync("submission-number-needed", () => AcceptAsync(PortalSubmissions.Birth(" "), Portal));
    }

    private Task<bool> AcceptAsync(PortalDossier record, Actor actor) =>
        core.RunAsync((AcceptSubmission f) => f.HandleAsync(new(record), actor, default));
}
