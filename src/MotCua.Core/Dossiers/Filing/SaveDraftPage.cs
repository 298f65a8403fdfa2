using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Saves one page of the form as typed, valid or not: nothing a person wrote is lost. Only a page without errors
/// counts as done.
/// </summary>
public sealed class SaveDraftPage(AppDbContext db, Journal journal, ProcedureCatalogue catalogue)
{
    /// <param name="Answers">The page's fields as read from the request.</param>
    public sealed record Command(Guid DraftId, string PageKey, JsonObject Answers);

    /// <summary>The errors of the page, empty when it is done.</summary>
    public async Task<IReadOnlyList<FormError>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now));
        var procedure = await catalogue.VersionAsync(draft.ProcedureVersionId, ct);
        if (procedure.Form.Pages.All(p => p.Key != command.PageKey))
            throw new NotFoundException("page");
        var answers = Merge(draft.Answers, command.Answers);
        var errors = FormValidator.Validate(procedure.Form, answers, command.PageKey, FormVariables.Of(draft, journal.Now)).Errors;
        journal.Start(nameof(SaveDraftPage), actor);
        draft.Answers = answers.ToJsonString();
        draft.DonePages = Done(draft.DonePages, command.PageKey, errors.Count == 0);
        draft.SavedAt = journal.Now;
        journal.Record(draft, new DraftPageSaved(command.PageKey, errors.Count == 0));
        await journal.CommitAsync(ct);
        return errors;
    }

    internal static JsonObject Merge(string stored, JsonObject typed)
    {
        var answers = (JsonObject)JsonNode.Parse(stored)!;
        foreach (var (key, value) in typed)
            answers[key] = value?.DeepClone();
        return answers;
    }

    private static string Done(string pages, string page, bool done)
    {
        var keys = pages.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(p => p != page);
        return string.Join(',', done ? keys.Append(page) : keys);
    }
}
