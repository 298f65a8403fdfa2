using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue.Import;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Imports an export of the national catalogue into drafts. A draft imported before is renewed; one that a person has
/// worked on since is kept and named. Nothing is published.
/// </summary>
public sealed class ImportProcedures(AppDbContext db, Journal journal)
{
    /// <param name="Json">The export, a JSON array of records.</param>
    /// <param name="EffectiveFrom">Date the drafts would take effect (Vietnam).</param>
    public sealed record Command(string Json, DateOnly EffectiveFrom);

    /// <summary>One draft that was made or renewed, with every repair.</summary>
    public sealed record Made(Guid DraftId, string Code, string NameVi, IReadOnlyList<Repair> Repairs);

    /// <param name="Kept">Codes whose draft was left alone because a person has edited it.</param>
    public sealed record Outcome(IReadOnlyList<Made> Drafts, IReadOnlyList<SkippedRecord> Skipped, IReadOnlyList<string> Kept);

    /// <exception cref="RefusalException"><c>import-unreadable</c>, <c>import-empty</c>.</exception>
    public async Task<Outcome> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!ProcedureDraftAccess.MayEdit(actor))
            throw new NotFoundException("import");
        var imported = ProcedureImporter.Read(command.Json, command.EffectiveFrom);
        var edited = await EditedAsync(ct);
        var fresh = imported.Drafts.Where(d => !edited.Contains(d.Package.Sheet.Code))
            .DistinctBy(d => d.Package.Sheet.Code).ToList();
        Refusal.ThrowIf(fresh.Count == 0 ? new Refusal("import-empty") : null);
        journal.Start(nameof(ImportProcedures), actor);
        var existing = await db.ProcedureDrafts.Where(d => d.Origin == "import").ToDictionaryAsync(d => d.ProcedureCode, ct);
        var made = fresh.Select(d => Put(d, existing.GetValueOrDefault(d.Package.Sheet.Code), actor)).ToList();
        await journal.CommitAsync(ct);
        var kept = imported.Drafts.Select(d => d.Package.Sheet.Code).Where(edited.Contains).Distinct().ToList();
        return new Outcome(made, imported.Skipped, kept);
    }

    private async Task<HashSet<string>> EditedAsync(CancellationToken ct) =>
        [.. await db.ProcedureDrafts.Where(d => d.Origin != "import").Select(d => d.ProcedureCode).ToListAsync(ct)];

    private Made Put(ImportedDraft imported, ProcedureDraft? existing, Actor actor)
    {
        var content = PackageContent.Write(imported.Package);
        var repairs = JsonSerializer.Serialize(imported.Repairs, JournalJson.Options);
        var draft = existing ?? db.ProcedureDrafts.Add(new ProcedureDraft
        {
            Id = Ids.New(journal.Now),
            ProcedureCode = imported.Package.Sheet.Code,
            Origin = "import",
            NameVi = imported.Package.Sheet.Name.Vi,
            Content = content,
            Repairs = repairs,
            CreatedAt = journal.Now,
        }).Entity;
        (draft.NameVi, draft.Content, draft.Repairs) = (imported.Package.Sheet.Name.Vi, content, repairs);
        (draft.SavedById, draft.SavedAt) = (actor.Id, journal.Now);
        journal.Record(draft, new DraftImported(draft.ProcedureCode, PackageContent.Hash(content), imported.Repairs.Count));
        return new Made(draft.Id, draft.ProcedureCode, draft.NameVi, imported.Repairs);
    }
}
