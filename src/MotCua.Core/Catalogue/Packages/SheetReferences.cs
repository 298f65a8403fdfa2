namespace MotCua.Core.Catalogue;

/// <summary>Checks that codes are given once and that every legal basis named is listed.</summary>
internal static class SheetReferences
{
    public static void Check(ProcedureSheet sheet, FindingList findings)
    {
        Unique(sheet.LegalBasis.Select(l => l.Id), "legalBasis", findings);
        Unique(sheet.Cases.Select(c => c.Code), "cases", findings);
        Unique(sheet.Fees.Select(f => f.Code), "fees", findings);
        Unique(sheet.Documents.Select(d => d.Code), "documents", findings);
        Unique(sheet.Results.Select(r => r.Code), "results", findings);
        Unique(sheet.SupplementReasons.Select(r => r.Code), "supplementReasons", findings);
        Unique(sheet.Joint?.Branches.Select(b => b.Id) ?? [], "joint.branches", findings);
        Acts(sheet, findings);
        foreach (var (path, id, needed) in Named(sheet))
            Resolves(sheet, path, id, needed, findings);
    }

    private static void Acts(ProcedureSheet sheet, FindingList findings)
    {
        if (sheet.LegalBasis.Count == 0)
            findings.Add("sheet.missing", "legalBasis");
        foreach (var act in sheet.LegalBasis)
        {
            if (act.Id.Length == 0 || act.Act.Length == 0 || act.Note.Vi.Length == 0 || act.Note.En.Length == 0)
                findings.Add("sheet.missing", $"legalBasis[{act.Id}]");
            if (!SheetWords.Confidences.Contains(act.Confidence))
                findings.Add("sheet.unknown-value", $"legalBasis[{act.Id}].confidence", act.Confidence, string.Join(", ", SheetWords.Confidences));
        }
    }

    private static IEnumerable<(string Path, string? Id, bool Needed)> Named(ProcedureSheet sheet) =>
    [
        ("online.legalBasis", sheet.Online.LegalBasis, false),
        .. sheet.Cases.Select(c => ($"cases[{c.Code}].legalBasis", c.LegalBasis, true)),
        .. sheet.Fees.Select(f => ($"fees[{f.Code}].legalBasis", f.LegalBasis, true)),
        .. sheet.SupplementReasons.Select(r => ($"supplementReasons[{r.Code}].legalBasis", r.LegalBasis, true)),
    ];

    private static void Resolves(ProcedureSheet sheet, string path, string? id, bool needed, FindingList findings)
    {
        if (id is null && needed)
            findings.Add("sheet.no-legal-basis", path);
        if (id is not null && sheet.LegalBasis.All(l => l.Id != id))
            findings.Add("sheet.unknown-legal-basis", path, id);
    }

    private static void Unique(IEnumerable<string> codes, string path, FindingList findings)
    {
        foreach (var twice in codes.GroupBy(c => c).Where(g => g.Count() > 1))
            findings.Add("sheet.duplicate", path, twice.Key);
    }
}
