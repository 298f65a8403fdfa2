using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The applicant answers a supplement request in one go: corrected answers and missing papers. The clock restarts or
/// resumes as the procedure's policy says, and the new date is a revision with its reason.
/// </summary>
public sealed class AnswerSupplement(AppDbContext db, Journal journal, DossierClocks clocks, SupplementAnswers answers)
{
    /// <param name="Content">Read once, never beyond the document's size limit.</param>
    public sealed record Upload(string DocumentCode, string FileName, Stream Content);

    /// <param name="Corrections">Only the fields that were asked for; others are ignored.</param>
    public sealed record Command(Guid DossierId, int? Version, JsonObject Corrections, IReadOnlyList<Upload> Uploads);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        Refusal.ThrowIf(dossier.WhyNotFor(actor, MandateActs.Submit) ?? dossier.WhyNotAnswerSupplement(journal.Now));
        var supplement = dossier.Supplements.Single(s => s.AnsweredAt is null);
        var round = await answers.CheckAsync(dossier, supplement, command, ct);
        journal.Start(nameof(AnswerSupplement), actor);
        var dueAt = await clocks.DueAfterPauseAsync(dossier, journal.Now, ct);
        DateTimeOffset? answerDueAt = supplement.BackTo == DossierStatus.Submitted
            ? await clocks.AnswerDueAtAsync(dossier.ReceivingUnitId, journal.Now, ct)
            : null;
        journal.Record(dossier, new SupplementAnswered(
            supplement.Id, Ids.New(journal.Now), round.Answers.Hash, round.Documents, answerDueAt));
        round.Complete(dossier);
        await ReviseAsync(dossier, dueAt, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }

    private async Task ReviseAsync(Dossier dossier, DateTimeOffset? dueAt, CancellationToken ct)
    {
        if (dueAt is not { } to)
            return;
        var sheet = await answers.SheetAsync(dossier, ct);
        journal.Record(dossier, new DueRevised(
            Ids.New(journal.Now), to, $"supplement-{sheet.Clock.Supplement}", sheet.Clock.Supplement));
    }
}
