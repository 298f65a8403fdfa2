using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MotCua.Core.Catalogue;
using MotCua.Engines.Rules;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.Forms;

/// <summary>A question that helps to choose the case, with its answers in words.</summary>
public sealed record CaseQuestion(string Name, string Text, bool IsBoolean, IReadOnlyList<SelectOption> Options);

/// <summary>The case questions of a procedure: the inputs of its rules, in the words of its texts.</summary>
public static class CaseQuestions
{
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
