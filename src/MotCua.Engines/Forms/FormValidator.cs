using System.Text.Json.Nodes;

namespace MotCua.Engines.Forms;

/// <summary>
/// Complete validation on the server: nothing that a browser checks is believed. Hidden and disabled fields are neither
/// validated nor part of the clean answers.
/// </summary>
public static class FormValidator
{
    /// <summary>Validates the answers of a form, or of one page while seeing the answers of all.</summary>
    /// <param name="schema">The form.</param>
    /// <param name="answers">Answers as typed or as cleaned before.</param>
    /// <param name="pageKey">Only faults of this page are reported; null for the whole form. A page that is left out has none.</param>
    /// <param name="variables">What conditions may name besides answers: <c>case</c>, <c>channel</c>, <c>today</c> (ISO date, Vietnam), pre-questions. They never become answers.</param>
    public static FormResult Validate(FormSchema schema, JsonObject answers, string? pageKey = null, JsonObject? variables = null)
    {
        var known = variables ?? [];
        answers = WholeText.Of(answers);
        var visibility = Visibility.Of(schema, answers, known);
        var scope = AnswerScope.Top(schema, answers, known, visibility.Hidden);
        var run = new ValidationRun(visibility);
        var errors = new List<FormError>();
        foreach (var page in schema.Pages)
        {
            run.Errors.Clear();
            run.Check(page.Components, scope, "");
            if (pageKey is null || page.Key == pageKey) errors.AddRange(run.Errors);
        }

        return new FormResult(errors, run.Clean, visibility.Hidden) { Choices = run.Choices, Shown = run.Shown };
    }
}

/// <summary>One walk through a form: gathers faults and clean answers.</summary>
internal sealed class ValidationRun(Visibility visibility)
{
    internal List<FormError> Errors { get; } = [];

    internal JsonObject Clean { get; private init; } = [];

    internal Dictionary<string, IReadOnlyList<FormOption>> Choices { get; private init; } = [];

    internal Dictionary<string, ShownContent> Shown { get; private init; } = [];

    internal void Check(IEnumerable<FormField> fields, AnswerScope scope, string prefix)
    {
        foreach (var field in fields)
        {
            var key = prefix + field.Key;
            if (visibility.IsHidden(key)) continue;
            if (field.Type == FieldType.Group) Check(field.Children, scope, prefix);
            else if (field.Type == FieldType.Shown) Show(field, scope, key);
            else if (!field.Disabled && field.Path.Count > 0) CheckAnswer(field, scope, key);
        }
    }

    private void CheckAnswer(FormField field, AnswerScope scope, string key)
    {
        if (field.OptionsExpression is not null || field.OptionsKey is not null) Choices[key] = FieldReader.Options(field, scope);
        if (field.Type == FieldType.DynamicList) CheckRows(field, scope, key);
        else if (field.Type == FieldType.Expression) Compute(field, scope);
        else CheckField(field, scope, key);
    }

    private void Show(FormField field, AnswerScope scope, string key)
    {
        if (ShownContent.Of(field, scope) is { } content) Shown[key] = content;
    }

    private void CheckField(FormField field, AnswerScope scope, string key)
    {
        var typed = AnswerPaths.Get(scope.Answers, field.Path);
        var (value, fault) = FieldReader.Read(field, typed, scope);
        if (value is not null) AnswerPaths.Set(Clean, field.Path, value.DeepClone());
        if (fault is not null) Errors.Add(new FormError(key, fault));
        else if (value is null || (field.Type == FieldType.Checkbox && !CleanValue.Checked(value))) CheckRequired(field, scope, key);
        else Errors.AddRange(LimitChecks.Faults(field, value, scope).Take(1).Select(found => new FormError(key, found.Code, found.Args)));
    }

    private void CheckRequired(FormField field, AnswerScope scope, string key)
    {
        if (field.Kind == FieldKinds.FileSlot) return;
        if (field.Limits.Required || field.Limits.RequiredWhen?.IsTrue(scope.Context) == true) Errors.Add(new FormError(key, "required"));
    }

    private void CheckRows(FormField list, AnswerScope scope, string key)
    {
        if (AnswerPaths.Get(scope.Answers, list.Path) is JsonArray { Count: > AnswerScope.MaxRows })
            Errors.Add(new FormError(key, "too-many-rows", AnswerScope.MaxRows));
        var rows = new JsonArray();
        var place = 0;
        foreach (var row in scope.Rows(list))
        {
            var prefix = Visibility.RowPrefix(key, place);
            var inner = new ValidationRun(visibility) { Choices = Choices, Shown = Shown };
            inner.Check(list.Children, scope.Row(list, row, place++, prefix), prefix);
            Errors.AddRange(inner.Errors);
            rows.Add((JsonNode)inner.Clean);
        }

        if (rows.Count > 0) AnswerPaths.Set(Clean, list.Path, rows);
        else CheckRequired(list, scope, key);
    }

    private void Compute(FormField field, AnswerScope scope)
    {
        var value = field.Computed is null ? null : Rules.FeelJson.ToJson(field.Computed.Evaluate(scope.Context));
        if (value is not null) AnswerPaths.Set(Clean, field.Path, value);
    }
}
