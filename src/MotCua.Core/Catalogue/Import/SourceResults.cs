using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue.Import;

/// <summary>Reads results; slips that the one-stop issues anyway are no results.</summary>
internal static partial class SourceResults
{
    public static List<ResultKind> Read(SourceProcedure source, RepairList repairs)
    {
        var results = new List<ResultKind>();
        foreach (var (item, index) in (source.Results ?? []).Select((r, i) => (r, i)))
            if (Result(item, index, repairs) is { } result && results.All(r => r.Code != result.Code))
                results.Add(result);
        if (results.Count == 0)
            repairs.Add("import.no-result", "results", source.Results?.Count ?? 0, "0");
        return results;
    }

    private static ResultKind? Result(SourceResult source, int index, RepairList repairs)
    {
        var path = $"results[{index}]";
        var name = SourceText.CleanCut(source.Name, $"{path}.name", repairs);
        if (Slip().IsMatch(name))
        {
            repairs.Add("import.result-slip", path, name, "");
            return null;
        }
        return new ResultKind { Code = Code(source.Code ?? "", $"{path}.code", repairs), Name = new Bilingual { Vi = name } };
    }

    private static string Code(string source, string path, RepairList repairs)
    {
        var match = Misspelt().Match(source);
        if (!match.Success)
            return source.Trim();
        var code = $"KQ.{match.Groups[1].Value}.{match.Groups[2].Value}";
        repairs.Add("import.result-code", path, source, code);
        return code;
    }

    [GeneratedRegex(@"^(phiếu|thông báo|văn bản|cơ quan)\b.*(từ chối|sửa đổi, bổ sung)", RegexOptions.IgnoreCase)]
    private static partial Regex Slip();

    [GeneratedRegex(@"^\s*KQ[-_ ]([A-Z]\d{2})\.(\d{6})\s*$")]
    private static partial Regex Misspelt();
}
