using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Engines.Rules;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>A question that helps to choose the case, with its answers in words.</summary>
public sealed record CaseQuestion(string Name, string Text, bool IsBoolean, IReadOnlyList<SelectOption> Options);

/// <summary>The case questions of a procedure: the inputs of its rules, in the words of its texts.</summary>
public static class CaseQuestions
{
    private const string MorePrefix = "more-";

    public static IReadOnlyList<CaseQuestion> Of(PublishedProcedure procedure, Texts texts) =>
        [.. procedure.Rules.Decisions.SelectMany(d => d.Inputs).DistinctBy(i => i.Name).Select(i => Of(procedure, i, texts))];

    /// <summary>Reads the posted answers; one that is missing or unknown becomes an error of the model state.</summary>
    public static JsonObject Read(
        IReadOnlyList<CaseQuestion> questions, IFormCollection form, ModelStateDictionary state, Texts texts)
    {
        var answers = new JsonObject();
        foreach (var question in questions)
        {
            var value = form[question.Name].ToString();
            state.SetModelValue(question.Name, value, value);
            if (question.Options.All(o => o.Value != value))
                state.AddModelError(question.Name, texts["start.choose"]);
            answers[question.Name] = question.IsBoolean ? value == "true" : value;
        }
        return answers;
    }

    /// <summary>Questions of the form that decide papers and fees of a case; names start with <see cref="MorePrefix"/>.</summary>
    public static IReadOnlyList<CaseQuestion> More(PublishedProcedure procedure, string caseCode, Texts texts) =>
        [.. CasePapers.Questions(procedure, caseCode).Select(f => new CaseQuestion(
            MorePrefix + f.Key, texts.Pick(f.Label, f.LabelEn), false,
            [.. f.Options.Select(o => new SelectOption(o.Value, texts.Pick(o.Label, o.LabelEn)))]))];

    /// <summary>The answers without the prefix of their questions.</summary>
    public static JsonObject WithoutPrefix(JsonObject answers) =>
        new(answers.Select(a => KeyValuePair.Create(a.Key[MorePrefix.Length..], a.Value?.DeepClone())));

    private static CaseQuestion Of(PublishedProcedure procedure, DmnInput input, Texts texts)
    {
        string Say(string key) => procedure.Package.Text(key, texts.Language) ?? procedure.Package.Text(key, Texts.Vietnamese) ?? key;
        var isBoolean = input.TypeName == "boolean";
        IReadOnlyList<SelectOption> options = isBoolean
            ? [new("true", texts["yes"]), new("false", texts["no"])]
            : [.. input.AllowedValues.Select(v => new SelectOption($"{v}", Say($"question.{input.Name}.{v}")))];
        return new CaseQuestion(input.Name, Say($"question.{input.Name}"), isBoolean, options);
    }
}
