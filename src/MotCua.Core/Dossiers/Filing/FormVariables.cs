using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What the conditions of a form may name besides its answers: the case and the channel.</summary>
public static class FormVariables
{
    public static JsonObject Of(DossierDraft draft) => Of(draft.CaseCode, draft.Channel);

    public static JsonObject Of(Dossier dossier) => Of(dossier.CaseCode, dossier.Channel);

    public static JsonObject Of(string? caseCode, Channel channel) => new()
    {
        ["case"] = caseCode, ["channel"] = ProcedureSheet.Key(channel)
    };
}
