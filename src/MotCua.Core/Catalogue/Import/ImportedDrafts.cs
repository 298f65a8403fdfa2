namespace MotCua.Core.Catalogue.Import;

/// <summary>A draft made from one source record. It is never published by the import itself.</summary>
public sealed record ImportedDraft(ProcedurePackage Package, IReadOnlyList<Repair> Repairs);

/// <summary>A record that could not become a draft.</summary>
/// <param name="Index">Place in the source, counted from 0.</param>
/// <param name="Code">The code as the source has it.</param>
public sealed record SkippedRecord(int Index, string Code);

/// <summary>What an import gives: drafts, and the records without a usable code.</summary>
public sealed record ImportedDrafts(IReadOnlyList<ImportedDraft> Drafts, IReadOnlyList<SkippedRecord> Skipped);
