using System.Text.Json.Nodes;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>Which pages of a form a person sees.</summary>
public static class FormPages
{
    /// <summary>The pages that the answers so far do not hide, in order.</summary>
    public static IReadOnlyList<FormPage> Shown(FormSchema form, DossierDraft draft) =>
        Shown(form, (JsonObject)JsonNode.Parse(draft.Answers)!, FormVariables.Of(draft));

    public static IReadOnlyList<FormPage> Shown(FormSchema form, JsonObject answers, JsonObject variables)
    {
        var hidden = FormValidator.Validate(form, answers, null, variables).Hidden;
        return [.. form.Pages.Where(p => !hidden.Contains(p.Key))];
    }
}
