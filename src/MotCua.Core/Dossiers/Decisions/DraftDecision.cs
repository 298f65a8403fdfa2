using System.Security.Cryptography;
using System.Text;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The specialist drafts the decision (vi: dự thảo kết quả) and passes it on.</summary>
public sealed class DraftDecision(
    AppDbContext db, Journal journal, ProcedureCatalogue catalogue, DossierWorkflow workflow)
{
    /// <param name="Outcome"><c>approved</c> or <c>refused</c>.</param>
    /// <param name="ResultCode">A result of the procedure.</param>
    public sealed record Command(
        Guid DossierId, int? Version, Guid WorkItemId, string Outcome, string ResultCode, string Title, string Body);

    public async Task<Dossier> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, command.Version, ct);
        var item = dossier.Step(command.WorkItemId);
        Refusal.ThrowIf(dossier.WhyNotWork(item, actor) ?? await WhyNotAsync(dossier, command, ct) ?? await db.WhyNotDoAsync(dossier, item, actor, ct));
        journal.Start(nameof(DraftDecision), actor);
        var drafted = new DecisionDrafted(
            Ids.New(journal.Now), dossier.Decisions.Count + 1, command.Outcome, command.ResultCode,
            ContentHash(command.Title, command.Body));
        journal.Record(dossier, drafted);
        var decision = dossier.Decisions.Single(d => d.Id == drafted.Id);
        (decision.Title, decision.Body) = (command.Title, command.Body);
        if (item.Action == "draft")
            await workflow.CompleteAsync(dossier, item, command.Outcome, ct);
        await journal.CommitAsync(ct);
        return dossier;
    }

    /// <summary>SHA-256 over title and body: what the leader saw is what the leader signs.</summary>
    public static string ContentHash(string title, string body) =>
        JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n\n{body}")));

    private async Task<Refusal?> WhyNotAsync(Dossier dossier, Command command, CancellationToken ct)
    {
        if (command.Outcome is not ("approved" or "refused"))
            return new Refusal("outcome-unknown");
        if (string.IsNullOrWhiteSpace(command.Title) || string.IsNullOrWhiteSpace(command.Body))
            return new Refusal("draft-empty");
        var sheet = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;
        return sheet.Results.Any(r => r.Code == command.ResultCode) ? null : new Refusal("result-unknown", command.ResultCode);
    }
}
