using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Issues form 06 of a dossier from its journal (vi: Phiếu kiểm soát quá trình giải quyết hồ sơ): every hand-over until
/// now, from whom to whom, when, and how it stood against its deadline.
/// </summary>
public sealed class IssueControlSlip(AppDbContext db, Journal journal, HandOvers handOvers, FormIssuing forms)
{
    public sealed record Command(Guid DossierId, int? Version);

    /// <returns>The dossier; the slip is the last of its forms 06.</returns>
    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var desks = actor.UnitsWith(Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk);
        Refusal.ThrowIf(desks.Count > 0 ? null : new Refusal("needs-role-here", nameof(Role.Receive)));
        journal.Start(nameof(IssueControlSlip), actor);
        await forms.ControlSlipAsync(dossier, await handOvers.OfAsync(dossier.Id, ct), actor, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }
}
