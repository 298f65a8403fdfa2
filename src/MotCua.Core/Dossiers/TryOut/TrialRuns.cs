using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MotCua.Core.Calendars;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Engines.Rules;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Tries a procedure out with sample answers, by the same rules, clock and process engine that real dossiers use. It keeps nothing.</summary>
[Service]
public sealed class TrialRuns(WorkCalendars calendars, TimeProvider clock)
{
    /// <summary>Checks that a trial survives: what they find is wrong with words, not with anything that runs.</summary>
    private static readonly string[] Harmless =
        ["texts.missing", "texts.orphan", "sheet.missing", "sheet.partial-reason", "sheet.no-legal-basis", "form.no-label", "form.no-options"];

    /// <summary>Whether a draft with these findings can be tried out.</summary>
    public static bool CanTry(IReadOnlyList<PackageFinding> findings) => findings.All(f => Harmless.Contains(f.Code));

    /// <summary>The questions of the form that conditions of fees, papers and the process read.</summary>
    public static IReadOnlyList<FormField> AskedBy(PublishedProcedure procedure)
    {
        var sheet = procedure.Package.Sheet;
        var conditions = string.Join('\n',
            [.. sheet.Fees.Select(f => f.When), .. sheet.Documents.Select(d => d.When), .. procedure.Process.Flows.Select(f => f.Condition)]);
        return [.. procedure.Form.Fields.Where(f => f.IsInput && Regex.IsMatch(conditions, $@"\b{Regex.Escape(f.Key)}\b"))];
    }

    /// <param name="unitId">The unit by whose calendar the due date is counted.</param>
    public async Task<Trial> RunAsync(PublishedProcedure procedure, TrialAnswers answers, Guid unitId, CancellationToken ct)
    {
        var choice = CaseChoice.For(procedure, answers.Questions);
        var trial = new Trial(choice, Decisions(procedure, answers.Questions));
        var sheet = procedure.Package.Sheet;
        if (sheet.Cases.FirstOrDefault(c => c.Code == choice.CaseCode) is not { } @case)
            return trial;
        var limit = sheet.LimitFor(@case.Code, answers.Channel);
        var calendar = await calendars.ForUnitAsync(unitId, ct);
        var form = answers.Form.ToJsonString();
        var conditions = FeeQuote.ValuesOf(@case.Code, answers.Channel, form);
        var (steps, ended, stopped) = new TrialWalk(procedure, Data(@case.Code, answers), answers.Outcome).Run();
        return trial with
        {
            Case = @case,
            Limit = limit,
            Deadline = Deadlines.Due(calendar, clock.GetUtcNow(), limit.ToTimeLimit(), sheet.RulesFor(@case.Code)),
            Fees = FeeQuote.For(sheet, @case.Code, answers.Channel, form),
            Papers = [.. sheet.Documents.Where(d => FeelConditions.Holds(d.When, conditions))],
            Steps = steps, Ended = ended, Stopped = stopped,
        };
    }

    private static JsonObject Data(string caseCode, TrialAnswers answers) => new()
    {
        ["case"] = caseCode,
        ["channel"] = ProcedureSheet.Key(answers.Channel),
        ["answers"] = answers.Form.DeepClone(),
    };

    private static IReadOnlyList<TrialDecision> Decisions(PublishedProcedure procedure, JsonObject questions)
    {
        var inputs = FeelJson.ToContext(questions.ToDictionary(q => q.Key, q => q.Value));
        return [.. procedure.Rules.Decisions.Reverse().Select(d => Decision(procedure.Rules, d.Name, inputs))];
    }

    private static TrialDecision Decision(DmnModel rules, string name, FeelContext inputs)
    {
        var explained = rules.Explain(name, inputs);
        return new TrialDecision(name, explained.Value?.ToString() ?? "null", explained.Rules);
    }
}
