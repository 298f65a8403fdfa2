using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Engines.Forms;
using MotCua.Engines.Rules;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The answers a branch gets out of the joint form: those its own form asks for and no others. Keys both forms share
/// are copied; the plan says how the rest follow.
/// </summary>
public static class BranchAnswers
{
    /// <summary>The answers for a branch, from the latest answers of the joint dossier.</summary>
    public static JsonObject Of(Dossier mother, JointBranch plan, FormSchema form)
    {
        var content = mother.Answers.MaxBy(a => a.Number)!.Content;
        var values = FeeQuote.ValuesOf(mother.CaseCode, mother.Channel, content);
        return For((JsonObject)JsonNode.Parse(content)!, plan, [.. form.Fields.Select(f => f.Key)], values);
    }

    /// <param name="joint">Answers of the joint dossier.</param>
    /// <param name="plan">The branch, with its FEEL by key.</param>
    /// <param name="asked">Keys of the branch's form.</param>
    /// <param name="values">What expressions may read: case, channel and the joint answers.</param>
    public static JsonObject For(
        JsonObject joint, JointBranch plan, IReadOnlyCollection<string> asked, IReadOnlyDictionary<string, JsonNode?> values)
    {
        var answers = new JsonObject();
        foreach (var key in asked)
        {
            var answer = plan.Answers.TryGetValue(key, out var expression)
                ? FeelJson.ToJson(FeelConditions.Evaluate(expression, values))
                : joint[key]?.DeepClone();
            if (answer is not null)
                answers[key] = answer;
        }
        return answers;
    }
}
