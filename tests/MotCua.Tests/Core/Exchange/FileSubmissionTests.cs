using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Exchange;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Exchange;

public sealed class FileSubmissionTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_submission_becomes_one_dossier_at_the_right_desk()
    {
        var submission = await AcceptAsync(PortalSubmissions.Birth("G22-1"));
        var id = await FileAsync(submission);
        (await FileAsync(submission)).ShouldBe(id);
        var dossier = await new Desk(core.Services).LoadAsync(id);
        (dossier.Origin, dossier.ExternalNumber, dossier.Status).ShouldBe(("national-portal", "G22-1", DossierStatus.Submitted));
        dossier.ReceivingUnitId.ShouldBe((await core.ActorAsync(SampleUsers.Receiver)).UnitId!.Value);
        dossier.ApplicantPersonId.ShouldBe((await core.ActorAsync(SampleUsers.Citizen)).PersonId);
    }

    [Fact]
    public async Task What_names_no_place_is_not_filed_and_stays()
    {
        var submission = await AcceptAsync(PortalSubmissions.Birth("G22-2", a => a["placeArea"] = "99999"));
        await Refused.WithAsync("no-competent-unit", () => FileAsync(submission));
        await core.RunAsync<SubmissionWorker>(w => w.RunAsync(default));
        var stored = await core.ReadAsync(db => db.InboundSubmissions.SingleAsync(s => s.Id == submission));
        (stored.DossierId, stored.Attempts, stored.LastError).ShouldBe((null, 1, "no-competent-unit"));
    }

    private async Task<Guid> AcceptAsync(PortalDossier record)
    {
        await core.RunAsync((AcceptSubmission f) => f.HandleAsync(new(record), Actor.Partner("national-portal"), default));
        return await core.ReadAsync(db => db.InboundSubmissions.Where(s => s.ExternalNumber == record.MaHoSo).Select(s => s.Id).SingleAsync());
    }

    private Task<Guid> FileAsync(Guid id) => core.RunAsync((FileSubmission f) => f.HandleAsync(new(id), Actor.System, default));
}
