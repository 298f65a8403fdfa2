using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What conditions of a form may name besides its answers: the case, the channel, and the documents handed in.</summary>
public static class FormVariables
{
    public static JsonObject Of(DossierDraft draft) => Of(draft.CaseCode, draft.Channel, draft.Files.Select(f => f.DocumentCode));

    public static JsonObject Of(Dossier dossier) =>
        Of(dossier.CaseCode, dossier.Channel, dossier.Attachments.Select(a => a.DocumentCode));

    /// <param name="documents">Codes of the documents for which a file is there.</param>
    public static JsonObject Of(string? caseCode, Channel channel, params IEnumerable<string> documents) => new()
    {
        ["case"] = caseCode, ["channel"] = ProcedureSheet.Key(channel),
        ["files"] = new JsonArray([.. documents.Distinct().Select(code => (JsonNode)code)]),
    };
}
