using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

[EventType("procedure-draft.imported.v1")]
public sealed record DraftImported(string ProcedureCode, string ContentHash, int Repairs) : IJournalEvent;

/// <param name="VersionId">The published version it starts from.</param>
[EventType("procedure-draft.started.v1")]
public sealed record ProcedureDraftStarted(string ProcedureCode, Guid VersionId, string ContentHash) : IJournalEvent;

/// <param name="ContentHash">Of the content that was given up.</param>
[EventType("procedure-draft.discarded.v1")]
public sealed record ProcedureDraftDiscarded(string ProcedureCode, string ContentHash) : IJournalEvent;

[EventType("procedure-draft.saved.v1")]
public sealed record DraftSaved(string ProcedureCode, string ContentHash, int Findings) : IJournalEvent;

/// <param name="DraftId">The draft it came from; null for a package installed from a folder.</param>
[EventType("procedure.published.v1")]
public sealed record ProcedurePublished(
    Guid VersionId, int Number, string ContentHash, DateOnly EffectiveFrom, Guid? DraftId) : IJournalEvent;
