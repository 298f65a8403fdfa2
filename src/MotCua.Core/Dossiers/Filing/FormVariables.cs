using System.Globalization;
using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What conditions of a form may name besides its answers: the case, the channel, the documents handed in, and the day.</summary>
public static class FormVariables
{
    /// <param name="at">When the draft is checked; null: when it was saved last.</param>
    public static JsonObject Of(DossierDraft draft, DateTimeOffset? at = null) =>
        On(at ?? draft.SavedAt, Of(draft.CaseCode, draft.Channel, draft.Files.Select(f => f.DocumentCode)));

    /// <summary>As on the day the dossier was submitted: what was right then stays right.</summary>
    public static JsonObject Of(Dossier dossier) =>
        On(dossier.SubmittedAt, Of(dossier.CaseCode, dossier.Channel, dossier.Attachments.Select(a => a.DocumentCode)));

    /// <param name="documents">Codes of the documents for which a file is there.</param>
    public static JsonObject Of(string? caseCode, Channel channel, params IEnumerable<string> documents) => new()
    {
        ["case"] = caseCode, ["channel"] = ProcedureSheet.Key(channel),
        ["files"] = new JsonArray([.. documents.Distinct().Select(code => (JsonNode)code)]),
    };

    private static JsonObject On(DateTimeOffset at, JsonObject variables)
    {
        variables["today"] = VietnamTime.DateOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return variables;
    }
}
