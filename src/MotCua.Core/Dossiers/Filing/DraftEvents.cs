using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

[EventType("draft.started.v1")]
public sealed record DraftStarted(
    string ProcedureCode, Guid ProcedureVersionId, string CaseCode, Channel Channel) : IJournalEvent;

[EventType("draft.page-saved.v1")]
public sealed record DraftPageSaved(string Page, bool Complete) : IJournalEvent;

[EventType("draft.file-attached.v1")]
public sealed record DraftFileAttached(string Document, string Sha256, Guid? VaultItemId) : IJournalEvent;

[EventType("draft.file-removed.v1")]
public sealed record DraftFileRemoved(string Document, string Sha256) : IJournalEvent;

[EventType("draft.submitted.v1")]
public sealed record DraftSubmitted(Guid DossierId) : IJournalEvent;

[EventType("draft.expired.v1")]
public sealed record DraftExpired(int Files) : IJournalEvent;
