using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>
/// What is still missing in a draft: the same rules for the person who fills it and for the officer who takes it in.
/// </summary>
/// <param name="Pages">Keys of pages with errors.</param>
/// <param name="Documents">Codes of required documents without a file.</param>
public sealed record DraftCompleteness(
    IReadOnlyList<string> Pages, IReadOnlyList<string> Documents, IReadOnlyList<FormError> Errors)
{
    public bool IsComplete => Pages.Count == 0 && Documents.Count == 0;

    /// <param name="at">When it is checked; null: when it was saved last.</param>
    public static DraftCompleteness Of(DossierDraft draft, PublishedProcedure procedure, DateTimeOffset? at = null)
    {
        var answers = (JsonObject)JsonNode.Parse(draft.Answers)!;
        var errors = procedure.Form.Pages
            .SelectMany(p => FormValidator.Validate(procedure.Form, answers, p.Key, FormVariables.Of(draft, at)).Errors.Select(e => (Page: p.Key, Error: e)))
            .ToList();
        var missing = Asked(draft, procedure.Package.Sheet)
            .Where(d => d.Required && d.Submit == "submit" && draft.Files.All(f => f.DocumentCode != d.Code))
            .Select(d => d.Code);
        return new DraftCompleteness(
            [.. errors.Select(e => e.Page).Distinct()], [.. missing], [.. errors.Select(e => e.Error)]);
    }

    /// <summary>The documents this case and these answers ask for.</summary>
    public static IReadOnlyList<RequiredDocument> Asked(DossierDraft draft, ProcedureSheet sheet)
    {
        var values = FeeQuote.ValuesOf(draft.CaseCode, draft.Channel, draft.Answers);
        return [.. sheet.Documents.Where(d => FeelConditions.Holds(d.When, values))];
    }
}
