using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Publishes a reviewed package from a folder at installation, when the system has no people yet. The same content
/// twice makes one version.
/// </summary>
public sealed class InstallPackage(AppDbContext db, Journal journal)
{
    public sealed record Command(ProcedurePackage Package);

    /// <exception cref="RefusalException"><c>package-invalid</c>.</exception>
    public async Task<ProcedureVersion> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.Kind != ActorKind.System)
            throw new NotFoundException("installation");
        Refusal.ThrowIf(PackageValidator.WhyNotValid(command.Package));
        var hash = PackageContent.Hash(PackageContent.Write(command.Package));
        var same = await db.ProcedureVersions.OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(v => v.ProcedureCode == command.Package.Sheet.Code, ct);
        if (same?.ContentHash == hash)
            return same;
        journal.Start(nameof(InstallPackage), actor);
        var version = await db.AddVersionAsync(command.Package, journal, null, actor, ct);
        await journal.CommitAsync(ct);
        return version;
    }
}
