using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>What a person does about a paper.</summary>
public enum PaperDuty
{
    /// <summary>Hand it in (vi: nộp).</summary>
    Bring,

    /// <summary>Show it only (vi: xuất trình).</summary>
    Show,

    /// <summary>Hand it in if something holds that only the whole form tells, or if the person has it.</summary>
    Perhaps,

    /// <summary>Nothing: the state holds it and looks it up (vi: khai thác từ cơ sở dữ liệu).</summary>
    Held,
}

/// <summary>A paper of a case.</summary>
public sealed record CasePaper(RequiredDocument Document, PaperDuty Duty);

/// <summary>Which papers a case asks for, as far as the answers given before filing decide it.</summary>
public static class CasePapers
{
    /// <param name="answers">Answers to fields of the form, by key; the rest is not known yet.</param>
    public static IReadOnlyList<CasePaper> Of(PublishedProcedure procedure, string caseCode, JsonObject answers)
    {
        var sheet = procedure.Package.Sheet;
        var open = OpenKeys(procedure, caseCode, answers);
        return [.. sheet.Documents.Select(d => new CasePaper(d, DutyOf(d, open)))
            .Where(p => Asked(p, sheet, caseCode, answers, open)).OrderBy(p => p.Duty)];
    }

    /// <summary>Questions of the form that decide papers or fees and can be chosen from a list, unless the case hides them.</summary>
    public static IReadOnlyList<FormField> Questions(PublishedProcedure procedure, string caseCode)
    {
        var sheet = procedure.Package.Sheet;
        var keys = sheet.Documents.Select(d => d.When).Concat(sheet.Fees.Select(f => f.When)).OfType<string>()
            .SelectMany(ExpressionNames.AnswersIn).ToHashSet(StringComparer.Ordinal);
        var hidden = Hidden(procedure, caseCode, []);
        return [.. procedure.Form.Fields.Where(f => keys.Contains(f.Key) && !hidden.Contains(f.Key) && CanBeChosen(f))];
    }

    private static bool CanBeChosen(FormField field) =>
        field.Path.Count == 1 && field.Type is FieldType.Radio or FieldType.Select && field.Options.Count > 0;

    /// <summary>Fields shown in this case that nobody has answered yet.</summary>
    private static HashSet<string> OpenKeys(PublishedProcedure procedure, string caseCode, JsonObject answers)
    {
        var hidden = Hidden(procedure, caseCode, answers);
        return [.. procedure.Form.Fields.Select(f => f.Key).Where(k => !hidden.Contains(k) && !answers.ContainsKey(k))];
    }

    private static IReadOnlySet<string> Hidden(PublishedProcedure procedure, string caseCode, JsonObject answers) =>
        FormValidator.Validate(procedure.Form, (JsonObject)answers.DeepClone(), null, FormVariables.Of(caseCode, Channel.Online)).Hidden;

    private static PaperDuty DutyOf(RequiredDocument document, HashSet<string> open)
    {
        if (document.Submit == "data")
            return PaperDuty.Held;
        if (!document.Required || Undecided(document.When, open))
            return PaperDuty.Perhaps;
        return document.Submit == "present" ? PaperDuty.Show : PaperDuty.Bring;
    }

    private static bool Asked(CasePaper paper, ProcedureSheet sheet, string caseCode, JsonObject answers, HashSet<string> open)
    {
        if (Undecided(paper.Document.When, open))
            return true;
        return Enum.GetValues<Channel>().Where(sheet.Offers).Any(channel =>
            FeelConditions.Holds(paper.Document.When, FeeQuote.ValuesOf(caseCode, channel, answers.ToJsonString())));
    }

    private static bool Undecided(string? when, HashSet<string> open) =>
        when is not null && ExpressionNames.AnswersIn(when).Any(open.Contains);
}
