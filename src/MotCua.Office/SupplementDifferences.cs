using System.Text.Json.Nodes;
using MotCua.Core.Dossiers;
using MotCua.Web.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>One thing that the applicant's answer to a supplement request changed.</summary>
/// <param name="Was">The value or file before; null when there was none.</param>
/// <param name="Is">What it is now; null when it was taken away.</param>
public sealed record AnswerChange(string Label, string? Was, string? Is);

/// <summary>Compares the last two rounds of a dossier field by field and paper by paper.</summary>
public sealed class SupplementDifferences(AnswerLines lines, Texts texts)
{
    public async Task<IReadOnlyList<AnswerChange>> OfAsync(DeskView view, CancellationToken ct)
    {
        var rounds = view.Dossier.Answers.OrderByDescending(a => a.Number).Take(2).ToList();
        if (rounds.Count < 2)
            return [];
        var (before, now) = (await FieldsAsync(view, rounds[1], ct), await FieldsAsync(view, rounds[0], ct));
        var fields = now.Keys.Union(before.Keys).Select(k => (Label: (now.GetValueOrDefault(k) ?? before[k]).Label,
                Was: before.GetValueOrDefault(k)?.Value, Is: now.GetValueOrDefault(k)?.Value))
            .Where(c => c.Was != c.Is).Select(c => new AnswerChange(c.Label, c.Was, c.Is));
        return [.. fields, .. Papers(view, rounds[0].Number)];
    }

    private IEnumerable<AnswerChange> Papers(DeskView view, int round) => view.Dossier.Attachments.Where(a => a.Round == round)
        .OrderBy(a => a.AddedAt).Select(a => new AnswerChange(
            view.Sheet.Documents.FirstOrDefault(d => d.Code == a.DocumentCode) is { } document ? texts.Of(document.Name) : a.DocumentCode,
            view.Dossier.Attachments.Where(o => o.DocumentCode == a.DocumentCode && o.Round < round).MaxBy(o => o.Round)?.FileName, a.FileName));

    private async Task<Dictionary<string, AnswerLine>> FieldsAsync(DeskView view, AnswerVersion version, CancellationToken ct)
    {
        var answers = (JsonObject)JsonNode.Parse(version.Content)!;
        var found = new Dictionary<string, AnswerLine>();
        foreach (var page in FormPages.Shown(view.Procedure.Form, answers, FormVariables.Of(view.Dossier)))
            foreach (var line in await lines.OfAsync(page, answers, ct))
                found.TryAdd(line.Key, line);
        return found;
    }
}
