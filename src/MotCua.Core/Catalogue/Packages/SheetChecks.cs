using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue;

/// <summary>Checks of the sheet itself: words, codes, amounts.</summary>
internal static partial class SheetChecks
{
    public static void Check(ProcedureSheet sheet, FindingList findings)
    {
        Identity(sheet, findings);
        Service(sheet, findings);
        Cases(sheet, findings);
        Clock(sheet.Clock, findings);
        Channels(sheet, findings);
        Fees(sheet, findings);
        Documents(sheet, findings);
        Results(sheet, findings);
        Joint(sheet, findings);
        SheetReferences.Check(sheet, findings);
    }

    private static void Identity(ProcedureSheet sheet, FindingList findings)
    {
        if (!ProcedureCode().IsMatch(sheet.Code))
            findings.Add("sheet.code", "code", sheet.Code);
        if (!FieldCode().IsMatch(sheet.Field))
            findings.Add("sheet.field-code", "field", sheet.Field);
        InRange(sheet.Version, 1, 10_000, "version", findings);
        Both(sheet.Name, "name", findings);
        Both(sheet.Summary, "summary", findings);
        Both(sheet.FieldName, "fieldName", findings);
        Needed(sheet.Keywords.Count > 0, "keywords", findings);
        Needed(sheet.EffectiveFrom != default, "effectiveFrom", findings);
        AllOf(sheet.LifeEvents, SheetWords.LifeEvents, "lifeEvents", findings);
        AllOf(sheet.Audience, SheetWords.Audiences, "audience", findings);
        OneOf(sheet.Level, SheetWords.Levels, "level", findings);
    }

    private static void Service(ProcedureSheet sheet, FindingList findings)
    {
        Resolver(sheet.Resolver, "resolver", findings);
        if ((sheet.Resolver.Kind == "commune") != (sheet.Section is not null))
            findings.Add("sheet.section", "section");
        if (sheet.Section is { } section)
            OneOf(section, SheetWords.Sections, "section", findings);
        OneOf(sheet.Online.Kind, SheetWords.OnlineKinds, "online.kind", findings);
        if (sheet.Online.Kind == "partial" && (sheet.Online.Reason is null || sheet.Online.LegalBasis is null))
            findings.Add("sheet.partial-reason", "online");
        if (sheet.Online.Reason is { } reason)
            OneOf(reason, SheetWords.PartialReasons, "online.reason", findings);
        AllOf(sheet.Returns, SheetWords.Returns, "returns", findings);
    }

    private static void Resolver(Resolver resolver, string path, FindingList findings)
    {
        OneOf(resolver.Kind, SheetWords.Resolvers, $"{path}.kind", findings);
        if ((resolver.Kind == "department") != !string.IsNullOrEmpty(resolver.Code))
            findings.Add("sheet.department", path);
    }

    private static void Cases(ProcedureSheet sheet, FindingList findings)
    {
        Needed(sheet.Cases.Count > 0, "cases", findings);
        foreach (var c in sheet.Cases)
        {
            var path = $"cases[{c.Code}]";
            if (!CaseCode().IsMatch(c.Code) || !c.Code.StartsWith(sheet.Code + ".", StringComparison.Ordinal))
                findings.Add("sheet.case-code", path, c.Code);
            Both(c.Name, $"{path}.name", findings);
            Limit(c.Limit, $"{path}.limit", findings);
            if (c.SameDay is { } rule && !TimeOnly.TryParseExact(rule.Cutoff, "HH:mm", out _))
                findings.Add("sheet.time", $"{path}.sameDay", rule.Cutoff);
        }
    }

    private static void Clock(ClockPolicy clock, FindingList findings)
    {
        OneOf(clock.Supplement, SheetWords.SupplementClocks, "clock.supplement", findings);
        OneOf(clock.FinancialDuty, SheetWords.DutyClocks, "clock.financialDuty", findings);
        Limit(clock.SupplementWindow, "clock.supplementWindow", findings);
        Limit(clock.SupplementAnswer, "clock.supplementAnswer", findings);
    }

    private static void Channels(ProcedureSheet sheet, FindingList findings)
    {
        AllOf(sheet.Channels.Keys, SheetWords.Channels, "channels", findings);
        foreach (var (channel, offer) in sheet.Channels)
            if (offer?.Limit is { } limit)
                Limit(limit, $"channels.{channel}.limit", findings);
    }

    private static void Fees(ProcedureSheet sheet, FindingList findings)
    {
        foreach (var fee in sheet.Fees)
        {
            var path = $"fees[{fee.Code}]";
            Needed(fee.Code.Length > 0, path, findings);
            Both(fee.Name, $"{path}.name", findings);
            OneOf(fee.Kind, SheetWords.FeeKinds, $"{path}.kind", findings);
            Needed(fee.Amount.Count > 0, $"{path}.amount", findings);
            foreach (var (channel, amount) in fee.Amount)
            {
                InRange(amount, 0, 1_000_000_000, $"{path}.amount.{channel}", findings);
                if (!sheet.Channels.ContainsKey(channel))
                    findings.Add("sheet.channel", $"{path}.amount", channel);
            }
        }
    }

    private static void Documents(ProcedureSheet sheet, FindingList findings)
    {
        foreach (var d in sheet.Documents)
        {
            var path = $"documents[{d.Code}]";
            Needed(d.Code.Length > 0, path, findings);
            Both(d.Name, $"{path}.name", findings);
            if (d.Hint.Vi.Length > 0 != d.Hint.En.Length > 0)
                findings.Add("sheet.missing", $"{path}.hint");
            OneOf(d.Submit, SheetWords.SubmitKinds, $"{path}.submit", findings);
            AllOf(d.Accept, SheetWords.FileKinds, $"{path}.accept", findings);
            InRange(d.MaxMegabytes, 1, 500, $"{path}.maxMegabytes", findings);
            InRange(d.Originals, 0, 100, $"{path}.originals", findings);
            InRange(d.Copies, 0, 100, $"{path}.copies", findings);
        }
    }

    private static void Results(ProcedureSheet sheet, FindingList findings)
    {
        Needed(sheet.Results.Count > 0, "results", findings);
        foreach (var r in sheet.Results)
        {
            Needed(r.Code.Length > 0, $"results[{r.Code}]", findings);
            Both(r.Name, $"results[{r.Code}].name", findings);
            if (r.Validity is { } validity)
                Limit(validity, $"results[{r.Code}].validity", findings);
        }
    }

    private static void Joint(ProcedureSheet sheet, FindingList findings)
    {
        if (sheet.Joint is not { } joint)
            return;
        if (joint.Branches.Count < 2)
            findings.Add("sheet.branches", "joint.branches");
        foreach (var b in joint.Branches)
        {
            var path = $"joint.branches[{b.Id}]";
            Needed(b.Id.Length > 0, path, findings);
            if (!ProcedureCode().IsMatch(b.Procedure))
                findings.Add("sheet.code", $"{path}.procedure", b.Procedure);
            if (!CaseCode().IsMatch(b.Case) || !b.Case.StartsWith(b.Procedure + ".", StringComparison.Ordinal))
                findings.Add("sheet.case-code", $"{path}.case", b.Case);
            Resolver(b.Resolver, $"{path}.resolver", findings);
        }
    }

    private static void Limit(Limit limit, string path, FindingList findings)
    {
        InRange(limit.Value, 1, 1000, $"{path}.value", findings);
        OneOf(limit.Unit, SheetWords.Units, $"{path}.unit", findings);
    }

    private static void Both(Bilingual text, string path, FindingList findings) =>
        Needed(!string.IsNullOrWhiteSpace(text.Vi) && !string.IsNullOrWhiteSpace(text.En), path, findings);

    private static void Needed(bool there, string path, FindingList findings)
    {
        if (!there)
            findings.Add("sheet.missing", path);
    }

    private static void AllOf(ICollection<string> values, IReadOnlyList<string> allowed, string path, FindingList findings)
    {
        Needed(values.Count > 0, path, findings);
        foreach (var value in values)
            OneOf(value, allowed, path, findings);
    }

    private static void OneOf(string value, IReadOnlyList<string> allowed, string path, FindingList findings)
    {
        if (!allowed.Contains(value))
            findings.Add("sheet.unknown-value", path, value, string.Join(", ", allowed));
    }

    private static void InRange(decimal value, decimal from, decimal to, string path, FindingList findings)
    {
        if (value < from || value > to)
            findings.Add("sheet.range", path, value, from, to);
    }

    [GeneratedRegex(@"^\d\.\d{6}$")]
    private static partial Regex ProcedureCode();

    [GeneratedRegex(@"^\d\.\d{6}\.\d{2}$")]
    private static partial Regex CaseCode();

    [GeneratedRegex(@"^G\d{2}-[A-ZĐ]{2}\d{2}$")]
    private static partial Regex FieldCode();
}
