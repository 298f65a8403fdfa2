using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>Decides who a branch goes to, under which version, with which promise.</summary>
[Service]
public sealed class BranchPlanner(
    AppDbContext db, Journal journal, ProcedureCatalogue catalogue, BranchPlaces places)
{
    public async Task<PlannedBranch> MakeAsync(Dossier mother, JointBranch plan, CancellationToken ct)
    {
        var procedure = await catalogue.CurrentAsync(plan.Procedure, ct);
        var place = await places.ForAsync(mother, plan, procedure.Package.Sheet, ct);
        var receiving = await db.Units.SingleAsync(u => u.Id == mother.ReceivingUnitId, ct);
        var child = Copy(mother);
        var answers = BranchAnswers.Of(mother, plan, procedure.Form);
        var filed = new DossierFiled(
            await DossierCodes.NextAsync(db, receiving, journal.Now, ct), plan.Procedure, procedure.Row.Id, plan.Case,
            procedure.Row.FieldCode, mother.Channel, null, null, mother.ReceivingUnitId, place.ResolvingUnitId,
            place.SectionUnitId, mother.Id, plan.Id, mother.AssistedById, Ids.New(journal.Now),
            CanonicalJson.Hash(answers), [], null);
        var promise = await places.PromiseAsync(procedure.Package.Sheet, plan, mother.Channel, place.ResolvingUnitId, ct);
        var received = new DossierReceived(
            journal.Now, promise.Limit.Value, promise.Limit.Unit, promise.DueAt, Ids.New(journal.Now), Guid.Empty);
        return new PlannedBranch(child, procedure, filed, received, CanonicalJson.Write(answers));
    }

    private Dossier Copy(Dossier mother) => new()
    {
        Id = Ids.New(journal.Now),
        ApplicantPersonId = mother.ApplicantPersonId,
        ApplicantName = mother.ApplicantName,
        ApplicantFoldedName = mother.ApplicantFoldedName,
        ApplicantIdNumber = mother.ApplicantIdNumber,
        ApplicantBirthOn = mother.ApplicantBirthOn,
        ApplicantPhone = mother.ApplicantPhone,
        ApplicantEmail = mother.ApplicantEmail,
        ApplicantAddress = mother.ApplicantAddress,
        AreaCode = mother.AreaCode,
        ReturnMethod = mother.ReturnMethod,
        TrackingKey = DossierCodes.NewTrackingKey(),
    };
}
