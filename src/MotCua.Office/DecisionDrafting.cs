using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Engines.Forms;
using MotCua.Web.Forms;

namespace MotCua.Office;

/// <summary>Saves a draft, and gives the words it begins with: the grounds, then what the result states of the answers.</summary>
public sealed class DecisionDrafting(DraftDecision draft, AnswerLines lines)
{
    public DraftDecision Draft { get; } = draft;

    /// <summary>The first text of a draft that grants, in Vietnamese as issued; the officer changes it freely.</summary>
    public async Task<string> BeginAsync(DeskView view, ResultKind result, CancellationToken ct)
    {
        var paragraphs = new List<string>
        {
            $"Căn cứ hồ sơ số {view.Dossier.Code} của {view.Dossier.ApplicantName} về việc {view.Sheet.Name.Vi.ToLowerInvariant()}.",
            $"Xét thấy hồ sơ đủ điều kiện theo quy định, cơ quan cấp {result.Name.Vi.ToLowerInvariant()}.",
        };
        var answers = (JsonObject)JsonNode.Parse(view.Dossier.Answers.MaxBy(a => a.Number)!.Content)!;
        foreach (var page in FormPages.Shown(view.Procedure.Form, answers, FormVariables.Of(view.Dossier)).Where(p => result.States.Contains(p.Key)))
            paragraphs.Add(await StatedAsync(page, answers, ct));
        return string.Join("\n\n", paragraphs);
    }

    private async Task<string> StatedAsync(FormPage page, JsonObject answers, CancellationToken ct) =>
        string.Join('\n', [$"{page.Label}:", .. (await lines.InVietnameseAsync(page, answers, ct)).Select(line => $"- {line.Label}{(line.Label.EndsWith('?') ? "" : ":")} {line.Value}")]);
}
