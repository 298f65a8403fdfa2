using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

[EventType("apology.prepared.v1")]
public sealed record ApologyPrepared(
    Guid Id, int Number, string ReasonCode, DateTimeOffset NewDueAt, string TextSha256) : IJournalEvent;
