using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Saves a draft from the files an editor holds. Files that can be read are saved even when the package is not yet
/// fit to publish; the findings say what is still wrong.
/// </summary>
public sealed class SaveProcedureDraft(AppDbContext db, Journal journal)
{
    /// <param name="DraftId">Null starts a new draft.</param>
    /// <param name="Version">Version of the draft the editor saw.</param>
    /// <param name="Files">The files that changed; those left out stay as the draft has them. A new draft needs all six.</param>
    public sealed record Command(Guid? DraftId, int? Version, PackageFiles Files);

    /// <param name="Draft">Null when a file cannot be read and nothing was saved.</param>
    public sealed record Outcome(ProcedureDraft? Draft, IReadOnlyList<PackageFinding> Findings);

    public async Task<Outcome> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!ProcedureDraftAccess.MayEdit(actor))
            throw new NotFoundException("procedure draft");
        var existing = command.DraftId is { } id ? await db.LoadProcedureDraftAsync(id, command.Version, actor, ct) : null;
        var files = existing is null ? command.Files : existing.Files().With(command.Files);
        var findings = PackageValidator.Validate(files);
        if (findings.Any(PackageValidator.IsUnreadable))
            return new Outcome(null, findings);
        var package = files.ToPackage();
        var draft = existing ?? New(package);
        Refusal.ThrowIf(WhyNot(draft, package) ?? await WhyNotNewAsync(existing, package, ct));
        var content = PackageContent.Write(package);
        journal.Start(nameof(SaveProcedureDraft), actor);
        (draft.Origin, draft.NameVi, draft.Content) = ("editor", package.Sheet.Name.Vi, content);
        (draft.SavedById, draft.SavedAt) = (actor.Id, journal.Now);
        journal.Record(draft, new DraftSaved(draft.ProcedureCode, PackageContent.Hash(content), findings.Count));
        await journal.CommitAsync(ct);
        return new Outcome(draft, findings);
    }

    private static Refusal? WhyNot(ProcedureDraft draft, ProcedurePackage package) =>
        draft.ProcedureCode == package.Sheet.Code ? null : new Refusal("draft-other-code", draft.ProcedureCode, package.Sheet.Code);

    private async Task<Refusal?> WhyNotNewAsync(ProcedureDraft? existing, ProcedurePackage package, CancellationToken ct) =>
        existing is null && await db.ProcedureDrafts.AnyAsync(d => d.ProcedureCode == package.Sheet.Code, ct)
            ? new Refusal("procedure-draft-exists", package.Sheet.Code)
            : null;

    private ProcedureDraft New(ProcedurePackage package) => db.ProcedureDrafts.Add(new ProcedureDraft
    {
        Id = Ids.New(journal.Now),
        ProcedureCode = package.Sheet.Code,
        Origin = "editor",
        NameVi = package.Sheet.Name.Vi,
        Content = "",
        Repairs = "[]",
        CreatedAt = journal.Now,
    }).Entity;
}
