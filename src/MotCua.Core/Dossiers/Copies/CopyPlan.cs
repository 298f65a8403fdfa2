using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What a new draft takes from an earlier dossier, and what it does not.</summary>
/// <param name="Answers">Answers to questions that are still asked.</param>
/// <param name="Dropped">How many answers belong to questions that are asked no more.</param>
/// <param name="Papers">Results of the vault that are still valid, in the place of a paper.</param>
/// <param name="NotCopied">Papers that must be handed in again: uploaded files, and results that ended.</param>
public sealed record CopyPlan(
    PublishedProcedure Procedure, string CaseCode, string CaseAnswers, JsonObject Answers, int Dropped,
    IReadOnlyList<Attachment> Papers, IReadOnlyList<RequiredDocument> NotCopied);

/// <summary>Makes plans of copying.</summary>
[Service]
public sealed class CopyPlans(AppDbContext db, ProcedureCatalogue catalogue, TimeProvider clock)
{
    /// <summary>Against the version in force now, which may ask other questions than the dossier answered.</summary>
    /// <exception cref="NotFoundException">The procedure is offered no more.</exception>
    /// <exception cref="RefusalException">The earlier case is none of the procedure any more.</exception>
    public async Task<CopyPlan> OfAsync(Dossier dossier, CancellationToken ct)
    {
        var procedure = await catalogue.CurrentAsync(dossier.ProcedureCode, ct);
        var draft = await db.DossierDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == dossier.DraftId, ct);
        var (caseCode, caseAnswers) = CaseOf(dossier, draft, procedure);
        var old = (JsonObject)JsonNode.Parse(dossier.Answers.MaxBy(a => a.Number)!.Content)!;
        var asked = procedure.Form.Fields.Select(f => f.Path[0]).ToHashSet(StringComparer.Ordinal);
        var answers = new JsonObject(old.Where(a => asked.Contains(a.Key)).Select(a => KeyValuePair.Create(a.Key, a.Value?.DeepClone())));
        var papers = await PapersAsync(dossier, procedure.Package.Sheet, ct);
        var left = dossier.Attachments.Select(a => a.DocumentCode).Except(papers.Select(p => p.DocumentCode)).ToHashSet(StringComparer.Ordinal);
        return new CopyPlan(procedure, caseCode, caseAnswers, answers, old.Count - answers.Count, papers,
            [.. procedure.Package.Sheet.Documents.Where(d => left.Contains(d.Code))]);
    }

    /// <summary>The earlier answers to the case questions choose the case again; a dossier without them keeps its case.</summary>
    private static (string Case, string Answers) CaseOf(Dossier dossier, DossierDraft? draft, PublishedProcedure procedure)
    {
        if (draft is not null)
        {
            var choice = CaseChoice.For(procedure, (JsonObject)JsonNode.Parse(draft.CaseAnswers)!);
            Refusal.ThrowIf(choice.Refusal);
            return (choice.CaseCode!, draft.CaseAnswers);
        }
        Refusal.ThrowIf(procedure.Package.Sheet.Cases.Any(c => c.Code == dossier.CaseCode) ? null : new Refusal("copy-case-gone"));
        return (dossier.CaseCode, "{}");
    }

    private async Task<IReadOnlyList<Attachment>> PapersAsync(Dossier dossier, ProcedureSheet sheet, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var ids = dossier.Attachments.Select(a => a.VaultItemId).OfType<Guid>().ToList();
        var valid = await db.VaultItems.AsNoTracking().Where(v => ids.Contains(v.Id) && v.PersonId == dossier.ApplicantPersonId
            && v.ReplacedById == null && (v.ValidTo == null || v.ValidTo >= today)).ToDictionaryAsync(v => v.Id, v => v.ResultCode, ct);
        return [.. dossier.Attachments.OrderBy(a => a.AddedAt).ThenBy(a => a.Id).Where(a => a.VaultItemId is { } item && valid.TryGetValue(item, out var result)
            && sheet.Documents.Any(d => d.Code == a.DocumentCode && d.ReplacedBy.Contains(result))).DistinctBy(a => (a.DocumentCode, a.VaultItemId))];
    }
}
