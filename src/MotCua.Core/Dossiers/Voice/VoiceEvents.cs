using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

[EventType("message.sent.v1")]
public sealed record MessageSent(Guid DossierId, bool FromApplicant, string TextSha256) : IJournalEvent;

[EventType("rating.given.v1")]
public sealed record RatingGiven(Guid DossierId, Guid UnitId, int Score) : IJournalEvent;

[EventType("complaint.filed.v1")]
public sealed record ComplaintFiled(Guid DossierId, Guid UnitId, DateTimeOffset AnswerDueAt, string TextSha256) : IJournalEvent;

[EventType("complaint.answered.v1")]
public sealed record ComplaintAnswered(string AnswerSha256) : IJournalEvent;

/// <summary>The date of an owed answer is near.</summary>
[EventType("answer.warned.v1")]
public sealed record AnswerWarned(Guid UnitId, DateTimeOffset DueAt) : IJournalEvent;

/// <summary>The date of an owed answer has passed, and a level above was told.</summary>
/// <param name="Number">How often, from 1.</param>
/// <param name="ToUnitId">The level that is told: one higher each time.</param>
[EventType("answer.escalated.v1")]
public sealed record AnswerEscalated(int Number, Guid ToUnitId) : IJournalEvent;

[EventType("data.read.v1")]
public sealed record DataWasRead(Guid DossierId, string What, string Purpose) : IJournalEvent;
