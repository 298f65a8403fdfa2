using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Catalogue;

/// <summary>Tries a draft out with sample answers: case, limit, fees, papers, due date and the steps walked. It keeps nothing.</summary>
[RequirePermission(Permissions.CatalogueEdit)]
public sealed class TryModel(DraftViews drafts, TrialRuns trials, CurrentActor actor, Texts texts) : DraftPageModel(drafts, actor)
{
    /// <summary>A question of the form that conditions read.</summary>
    public sealed record AskedField(string Name, string Label, FieldType Type, IReadOnlyList<SelectOption> Options);

    /// <summary>The draft as if published; null while it cannot run.</summary>
    public PublishedProcedure? Procedure { get; private set; }

    public IReadOnlyList<CaseQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<AskedField> Asked { get; private set; } = [];

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    public Trial? Trial { get; private set; }

    /// <summary>Why the answers lead to no case.</summary>
    public string? Advice { get; private set; }

    public IEnumerable<SelectOption> Channels => SheetWords.Channels
        .Where(c => View.Package.Sheet.Channels.ContainsKey(c)).Select(c => new SelectOption(c, texts[$"channel.{c}"]));

    public IEnumerable<SelectOption> Outcomes =>
        [new("approved", texts["outcome.approved"]), new("refused", texts["outcome.refused"])];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        if (Procedure is not { } procedure || Actor.UnitId is not { } unit)
            return Page();
        var questions = CaseQuestions.Read(Questions, Request.Form, ModelState, texts);
        if (ModelState.ErrorCount > 0)
            return Page();
        var channel = Enum.GetValues<Channel>().First(c => ProcedureSheet.Key(c) == Channel);
        Trial = await trials.RunAsync(procedure, new(questions, FormAnswers(), channel, Outcome!), unit, ct);
        Advice = AdviceOf(Trial.Choice);
        return Page();
    }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Channel = Channels.FirstOrDefault(c => c.Value == Channel)?.Value ?? Channels.FirstOrDefault()?.Value;
        Outcome = Outcome == "refused" ? "refused" : "approved";
        if (!TrialRuns.CanTry(View.Findings) || Channel is null)
            return;
        Procedure = View.Draft.ForTrial();
        Questions = CaseQuestions.Of(Procedure, texts);
        Asked = [.. TrialRuns.AskedBy(Procedure).Select(Field).Where(f => f.Options.Count > 0)];
    }

    private AskedField Field(FormField field) => new(
        $"answer-{field.Key}", texts.Pick(field.Label, field.LabelEn), field.Type, field.Type == FieldType.Checkbox
            ? [new("true", texts["yes"]), new("false", texts["no"])]
            : [.. field.Options.Select(o => new SelectOption(o.Value, texts.Pick(o.Label, o.LabelEn)))]);

    private JsonObject FormAnswers()
    {
        var answers = new JsonObject();
        foreach (var field in Asked)
        {
            var value = Request.Form[field.Name].ToString();
            ModelState.SetModelValue(field.Name, value, value);
            if (value.Length > 0)
                answers[field.Name["answer-".Length..]] = field.Type == FieldType.Checkbox ? value == "true" : value;
        }
        return answers;
    }

    private string? AdviceOf(CaseChoice choice) => choice switch
    {
        { Refusal: { Code: "not-eligible", Args: [_, string key] } } => texts.Of(View.Package, $"refusal.{key}"),
        { Refusal: { } refusal } => texts.Say(refusal),
        _ => texts["catalogue.try.no-case", choice.CaseCode],
    };
}
