using System.Text.Json;
using System.Text.RegularExpressions;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue.Import;

/// <summary>
/// Turns an export of the national catalogue into drafts. It repairs what is dirty, reports every repair with both
/// values, and never publishes: a person completes the draft, another one publishes it.
/// </summary>
public static partial class ProcedureImporter
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <param name="json">A JSON array of records.</param>
    /// <param name="effectiveFrom">Date the drafts would take effect (Vietnam).</param>
    /// <exception cref="RefusalException"><c>import-unreadable</c>: not a JSON array of records.</exception>
    public static ImportedDrafts Read(string json, DateOnly effectiveFrom)
    {
        var drafts = new List<ImportedDraft>();
        var skipped = new List<SkippedRecord>();
        foreach (var (source, index) in Parse(json).Select((s, i) => (s, i)))
        {
            if (source?.Code?.Trim() is { } code && ProcedureCode().IsMatch(code))
                drafts.Add(Draft(source, code, effectiveFrom));
            else
                skipped.Add(new SkippedRecord(index, source?.Code ?? ""));
        }
        return new ImportedDrafts(drafts, skipped);
    }

    private static List<SourceProcedure?> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<SourceProcedure?>>(json, Options) ?? [];
        }
        catch (JsonException error)
        {
            throw new RefusalException(new Refusal("import-unreadable", (error.LineNumber ?? 0) + 1));
        }
    }

    private static ImportedDraft Draft(SourceProcedure source, string code, DateOnly effectiveFrom)
    {
        var repairs = new RepairList();
        var (sheet, situations) = DraftSheet.Make(source, code, effectiveFrom, repairs);
        var package = new ProcedurePackage
        {
            Sheet = sheet,
            Form = DraftForm.Write(sheet, situations),
            Process = DraftProcess.Write(sheet),
            Rules = DraftRules.Write(sheet),
            TextsVi = Texts(sheet, vietnamese: true),
            TextsEn = Texts(sheet, vietnamese: false),
        };
        return new ImportedDraft(package, repairs.Items);
    }

    private static Dictionary<string, string> Texts(ProcedureSheet sheet, bool vietnamese)
    {
        var texts = new Dictionary<string, string>();
        foreach (var step in DraftProcess.Steps)
        {
            texts[$"steps.{step.Id}"] = vietnamese ? step.Now : step.NowEn;
            texts[$"next.{step.Id}"] = vietnamese ? step.Next : step.NextEn;
        }
        if (sheet.Cases.Count == 1)
            return texts;
        texts[$"question.{DraftRules.Question}"] = vietnamese ? "Trường hợp của bạn là gì?" : "Which case is yours?";
        foreach (var c in sheet.Cases)
            texts[$"question.{DraftRules.Question}.{DraftRules.Value(c)}"] = vietnamese ? c.Name.Vi : c.Name.En;
        return texts;
    }

    [GeneratedRegex(@"^\d\.\d{6}$")]
    private static partial Regex ProcedureCode();
}
