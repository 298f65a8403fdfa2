using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Office;

/// <summary>A draft of a procedure as those who prepare it see it.</summary>
/// <param name="Published">The version published last; null for a new procedure.</param>
/// <param name="SavedBy">Name of the officer who saved it last; null when the system did.</param>
/// <param name="Running">Dossiers that are running now and stay on the version they were received under.</param>
public sealed record DraftView(ProcedureDraft Draft, ProcedureVersion? Published, string? SavedBy, int Running)
{
    private readonly Lazy<ProcedurePackage> package = new(() => PackageContent.Read(Draft.Content));
    private readonly Lazy<PackageFiles> files = new(Draft.Files);
    private readonly Lazy<IReadOnlyList<PackageFinding>> findings = new(() => PackageValidator.Validate(Draft.Files()));

    public ProcedurePackage Package => package.Value;

    public PackageFiles Files => files.Value;

    public IReadOnlyList<PackageFinding> Findings => findings.Value;

    public string Path => $"/office/catalogue/drafts/{Draft.Id:D}";
}

/// <summary>Loads drafts for the pages of the catalogue.</summary>
public sealed class DraftViews(AppDbContext db, RunningDossiers running)
{
    /// <exception cref="NotFoundException">There is no such draft for this actor.</exception>
    public async Task<DraftView> LoadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadProcedureDraftAsync(id, null, actor, ct);
        var published = await (from p in db.Procedures
                               join v in db.ProcedureVersions.AsNoTracking() on p.CurrentVersionId equals v.Id
                               where p.Code == draft.ProcedureCode
                               select v).SingleOrDefaultAsync(ct);
        var savedBy = await db.Officers.Where(o => o.Id == draft.SavedById).Select(o => o.FullName).SingleOrDefaultAsync(ct);
        var counts = await running.ByVersionAsync(draft.ProcedureCode, actor, ct);
        return new DraftView(draft, published, savedBy, counts.Values.Sum());
    }
}
