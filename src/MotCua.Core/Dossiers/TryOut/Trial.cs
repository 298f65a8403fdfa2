using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Flow;
using MotCua.Engines.Rules;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Sample answers to try a procedure out with.</summary>
/// <param name="Questions">Answers to the questions that choose the case.</param>
/// <param name="Form">Answers of the form that conditions read; others may be left out.</param>
/// <param name="Outcome">What every step answers: <c>approved</c> or <c>refused</c>.</param>
public sealed record TrialAnswers(JsonObject Questions, JsonObject Form, Channel Channel, string Outcome);

/// <summary>One decision and the rows of its table that led to its value.</summary>
public sealed record TrialDecision(string Name, string Value, IReadOnlyList<DmnRule> Rules);

/// <summary>One step that was walked.</summary>
public sealed record TrialStep(string Id, Bilingual Name, string Role, Limit? Limit);

/// <summary>What would happen to a dossier with these answers, received now.</summary>
/// <param name="Choice">The case, or why there is none.</param>
/// <param name="Decisions">How the rules came to it.</param>
public sealed record Trial(CaseChoice Choice, IReadOnlyList<TrialDecision> Decisions)
{
    public ProcedureCase? Case { get; init; }
    public Limit? Limit { get; init; }

    /// <summary>When it would be due, with the arithmetic.</summary>
    public Deadline? Deadline { get; init; }
    public IReadOnlyList<(Fee Fee, decimal Amount)> Fees { get; init; } = [];
    public IReadOnlyList<RequiredDocument> Papers { get; init; } = [];
    public IReadOnlyList<TrialStep> Steps { get; init; } = [];

    /// <summary>Why the process did not reach its end; null when it did.</summary>
    public FlowException? Stopped { get; init; }

    /// <summary>Whether the process reached its end.</summary>
    public bool Ended { get; init; }
}
