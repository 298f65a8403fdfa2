using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Drafts;

/// <summary>Saves for the script of the form pages and answers in its terms: saved, differs, or refused with the words.</summary>
public sealed class AutosaveAnswers(Rerun rerun, CurrentActor actor, Texts texts)
{
    public async Task<JsonResult> AnswerAsync(AutosaveDraftPage.Command command, CancellationToken ct)
    {
        try
        {
            var saved = await rerun.OnceAsync((AutosaveDraftPage f) => f.HandleAsync(command, actor, ct));
            return saved.Differences.Count == 0
                ? Json(StatusCodes.Status200OK, new { saved.Seen, At = Time(saved.SavedAt) })
                : Json(StatusCodes.Status409Conflict, new { saved.Seen, At = texts.Moment(saved.SavedAt), Fields = saved.Differences.Select(FieldOf) });
        }
        catch (RefusalException e)
        {
            return Json(StatusCodes.Status422UnprocessableEntity, new { Message = texts[$"refusal.{e.Refusal.Code}", [.. e.Refusal.Args]] });
        }
    }

    private object FieldOf(AutosaveDraftPage.Difference d) =>
        new { Label = texts.Pick(d.Field.Label, d.Field.LabelEn), Typed = TextOf(d.Typed), Kept = TextOf(d.Kept) };

    private string TextOf(JsonNode? node) => node switch
    {
        null => texts["autosave.blank"],
        JsonValue value when value.ToString() is { Length: > 0 } text => text,
        JsonValue => texts["autosave.blank"],
        _ => node.ToJsonString(),
    };

    /// <summary>10:42 in Vietnam.</summary>
    private static string Time(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonResult Json(int status, object value) => new(value) { StatusCode = status };
}
