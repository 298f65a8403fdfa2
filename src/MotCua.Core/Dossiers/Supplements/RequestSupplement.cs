using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// One complete request for what is missing (vi: yêu cầu bổ sung, hoàn thiện hồ sơ), on form 02. Before reception it is
/// asked by the one-stop; afterwards by whoever holds the step, within the window of the law, and the clock pauses. A
/// further round needs the leader.
/// </summary>
public sealed class RequestSupplement(
    AppDbContext db, Journal journal, DossierClocks clocks, SupplementPapers papers)
{
    /// <param name="TargetKind"><c>document</c> or <c>answer</c>.</param>
    /// <param name="Note">Plain words to the applicant; enters the form, not the journal.</param>
    public sealed record Item(string TargetKind, string Target, string ReasonCode, string Note, string LegalBasis);

    /// <param name="Reason">Needed from a leader for a further round or after the window.</param>
    public sealed record Command(Guid DossierId, int? Version, IReadOnlyList<Item> Items, string? Reason = null);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(WhyNotActor(dossier, actor) ?? await WhyNotAsync(dossier, command, actor, ct));
        journal.Start(nameof(RequestSupplement), actor, command.Reason);
        var wasReceived = dossier.ReceivedAt is not null;
        var sheet = await papers.SheetAsync(dossier, ct);
        var answerBy = await clocks.DueAtAsync(dossier.ReceivingUnitId, journal.Now, sheet.Clock.SupplementAnswer, ct);
        var requested = Requested(dossier, command, answerBy, wasReceived, sheet);
        journal.Record(dossier, requested);
        await papers.IssueAsync(dossier, requested, command.Items, actor, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }

    private SupplementRequested Requested(
        Dossier dossier, Command command, DateTimeOffset answerBy, bool wasReceived, ProcedureSheet sheet) => new(
        Ids.New(journal.Now), dossier.SupplementRounds + 1, answerBy, wasReceived ? Ids.New(journal.Now) : null,
        $"supplement-{sheet.Clock.Supplement}",
        [.. command.Items.Select(i => new SupplementTarget(
            Ids.New(journal.Now), i.TargetKind, i.Target, i.ReasonCode, i.LegalBasis))]);

    private async Task<Refusal?> WhyNotAsync(Dossier dossier, Command command, Actor actor, CancellationToken ct)
    {
        var leader = actor.Has(Role.Sign, dossier.ResolvingUnitId) && !string.IsNullOrWhiteSpace(command.Reason);
        var window = await clocks.SupplementWindowEndsAtAsync(dossier, ct);
        return dossier.WhyNotRequestSupplement(journal.Now, window, leader) ?? WhyNotItems(command);
    }

    private static Refusal? WhyNotActor(Dossier dossier, Actor actor)
    {
        if (dossier.ReceivedAt is null)
            return DeskRules.WhyNotAtUnit(actor, Role.Receive, dossier.ReceivingUnitId);
        var works = dossier.OpenWork.Any(w => w.Action != StepOpening.Branch && actor.Has(Dossier.RoleOf(w), w.UnitId));
        return works || actor.Has(Role.Sign, dossier.ResolvingUnitId) ? null : new Refusal("needs-role-here", "Appraise");
    }

    private static Refusal? WhyNotItems(Command command)
    {
        if (command.Items.Count == 0)
            return new Refusal("supplement-empty");
        return command.Items.Any(i => string.IsNullOrWhiteSpace(i.LegalBasis)) ? new Refusal("legal-basis-needed") : null;
    }
}
