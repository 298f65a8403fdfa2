using MotCua.Core.Catalogue;

namespace MotCua.Office;

/// <summary>Findings of a draft as a table, each with the way to its file.</summary>
/// <param name="Path">Address of the draft.</param>
/// <param name="File">The file whose editor shows them; null on other pages.</param>
public sealed record DraftFindings(IReadOnlyList<PackageFinding> Items, string Path, string? File = null);
