using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

[EventType("help.asked.v1")]
public sealed record HelpAsked(Guid UnitId, string? ProcedureCode, string Page, DateTimeOffset AnswerDueAt) : IJournalEvent;

[EventType("help.answered.v1")]
public sealed record HelpAnswered(Guid GuidanceId, GuidanceOutcome Outcome) : IJournalEvent;

[EventType("guidance.recorded.v1")]
public sealed record GuidanceRecorded(string ProcedureCode, GuidanceOutcome Outcome, Guid? HelpRequestId) : IJournalEvent;

/// <summary>The person said whether the record is true.</summary>
[EventType("guidance.confirmed.v1")]
public sealed record GuidanceConfirmed(bool Agreed) : IJournalEvent;
