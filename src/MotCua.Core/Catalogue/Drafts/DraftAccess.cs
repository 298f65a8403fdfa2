using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>Which drafts of procedures an actor may see: those who configure the catalogue see all, others none.</summary>
public static class ProcedureDraftAccess
{
    public static IQueryable<ProcedureDraft> VisibleTo(this IQueryable<ProcedureDraft> drafts, Actor actor) =>
        MayEdit(actor) ? drafts : drafts.Where(d => false);

    /// <exception cref="NotFoundException">There is no such draft for this actor.</exception>
    /// <exception cref="StaleException">Somebody saved it since the actor saw it.</exception>
    public static async Task<ProcedureDraft> LoadProcedureDraftAsync(
        this AppDbContext db, Guid id, int? seenVersion, Actor actor, CancellationToken ct)
    {
        var draft = await db.ProcedureDrafts.VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct)
            ?? throw new NotFoundException("procedure draft");
        return seenVersion is { } seen && seen != draft.Version ? throw new StaleException(seen, draft.Version) : draft;
    }

    /// <summary>The six files of a draft, as an editor shows them.</summary>
    public static PackageFiles Files(this ProcedureDraft draft) => PackageFiles.Of(PackageContent.Read(draft.Content));

    /// <summary>The draft as if it were published, for trying it out; nothing is kept.</summary>
    public static PublishedProcedure ForTrial(this ProcedureDraft draft)
    {
        var package = PackageContent.Read(draft.Content);
        return new PublishedProcedure(VersionFreezing.Freeze(package, Guid.Empty, 0, draft.SavedAt, null), package);
    }

    internal static bool MayEdit(Actor actor) =>
        actor.Kind == ActorKind.System || Permissions.Allows(Permissions.CatalogueEdit, actor);
}
