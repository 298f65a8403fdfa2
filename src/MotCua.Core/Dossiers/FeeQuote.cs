using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What a dossier costs, by its case, channel and answers.</summary>
public static class FeeQuote
{
    /// <summary>The fees and charges that apply, in đồng; those of 0 đ are listed as well, since "free" is an answer.</summary>
    public static IReadOnlyList<(Fee Fee, decimal Amount)> For(
        ProcedureSheet sheet, string? caseCode, Channel channel, string? answers)
    {
        var values = ValuesOf(caseCode, channel, answers);
        return [.. sheet.Fees
            .Where(f => f.Amount.ContainsKey(ProcedureSheet.Key(channel)) && FeelConditions.Holds(f.When, values))
            .Select(f => (f, f.Amount[ProcedureSheet.Key(channel)]))];
    }

    /// <summary>What conditions of a package may read.</summary>
    public static IReadOnlyDictionary<string, JsonNode?> ValuesOf(string? caseCode, Channel channel, string? answers)
    {
        var parsed = string.IsNullOrEmpty(answers) ? [] : (JsonObject)JsonNode.Parse(answers)!;
        var values = parsed.ToDictionary(p => p.Key, p => p.Value);
        values["case"] = caseCode;
        values["channel"] = ProcedureSheet.Key(channel);
        values["answers"] = parsed;
        return values;
    }
}
