using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

[EventType("checklist.given.v1")]
public sealed record ChecklistGiven(
    string ProcedureCode, Guid ProcedureVersionId, string CaseCode, IReadOnlyList<string> Documents) : IJournalEvent;

/// <summary>A supplement asked for papers the checklist did not name.</summary>
[EventType("checklist.fault-found.v1")]
public sealed record ChecklistFaultFound(Guid DossierId, IReadOnlyList<string> Documents) : IJournalEvent;
