using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A draft began as a copy of an earlier dossier.</summary>
[EventType("draft.copied.v1")]
public sealed record DraftCopied(Guid FromDossierId, int Answers, int Papers) : IJournalEvent;
