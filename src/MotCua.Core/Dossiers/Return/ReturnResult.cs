using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The one-stop hands over the result (vi: trả kết quả). Never blocked by lateness or by internal data: the result is
/// the applicant's once the fees are paid.
/// </summary>
public sealed class ReturnResult(AppDbContext db, Journal journal, FeeAccounts fees)
{
    /// <param name="IdentityChecked">The officer has compared the person with an identity paper, at a counter.</param>
    public sealed record Command(Guid DossierId, int? Version, ReturnMethod Method, bool IdentityChecked);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(DeskRules.WhyNotAtUnit(actor, Role.Receive, dossier.ReceivingUnitId)
            ?? dossier.WhyNotReturn() ?? WhyNotIdentity(command)
            ?? (await fees.OfAsync(dossier, ct)).WhyNotReturn(dossier.Code));
        journal.Start(nameof(ReturnResult), actor);
        journal.Record(dossier, new DossierReturned(command.Method));
        if (command.Method == ReturnMethod.Counter)
            db.AddTrip(journal, dossier.Id, TripKind.Visit, TripCause.Collect, TripFault.Nobody);
        await journal.CommitAsync(ct);
        return dossier;
    }

    private static Refusal? WhyNotIdentity(Command command) =>
        command is { Method: ReturnMethod.Counter, IdentityChecked: false } ? new Refusal("identity-not-checked") : null;
}
