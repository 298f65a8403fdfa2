using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Answers "what do I need?" before anything is filed, and keeps the answer. Open to everybody; refuses with the
/// package's own words when the person needs something else.
/// </summary>
public sealed class GiveChecklist(AppDbContext db, Journal journal, ProcedureCatalogue catalogue)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int CodeLength = 10;

    /// <param name="CaseAnswers">Answers to the questions of the rules.</param>
    /// <param name="Answers">Answers to <see cref="CasePapers.Questions"/>, by key.</param>
    /// <param name="AreaCode">Commune of the person; null when the procedure does not depend on it or nobody said.</param>
    public sealed record Command(string ProcedureCode, JsonObject CaseAnswers, JsonObject Answers, string? AreaCode);

    public async Task<Checklist> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var procedure = await catalogue.CurrentAsync(command.ProcedureCode, ct);
        var choice = CaseChoice.For(procedure, command.CaseAnswers);
        Refusal.ThrowIf(choice.Refusal);
        journal.Start(nameof(GiveChecklist), actor);
        var papers = CasePapers.Of(procedure, choice.CaseCode!, command.Answers).Select(p => p.Document.Code).ToList();
        var checklist = New(command, procedure, choice.CaseCode!, papers, actor);
        db.Checklists.Add(checklist);
        journal.Record(checklist, new ChecklistGiven(command.ProcedureCode, procedure.Row.Id, choice.CaseCode!, papers));
        await journal.CommitAsync(ct);
        return checklist;
    }

    private Checklist New(
        Command command, PublishedProcedure procedure, string caseCode, List<string> papers, Actor actor) => new()
    {
        Id = Ids.New(journal.Now),
        Code = RandomNumberGenerator.GetString(Letters, CodeLength),
        ProcedureCode = command.ProcedureCode,
        ProcedureVersionId = procedure.Row.Id,
        CaseCode = caseCode,
        CaseAnswers = command.CaseAnswers.ToJsonString(),
        Answers = command.Answers.ToJsonString(),
        AreaCode = command.AreaCode,
        Documents = string.Join(',', papers),
        OfficerId = actor.OfficerId,
        GivenAt = journal.Now,
    };
}
