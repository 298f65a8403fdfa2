using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How features load the aggregate they change.</summary>
public static class DossierLoading
{
    public static IQueryable<Dossier> WithAll(this IQueryable<Dossier> dossiers) => dossiers
        .Include(d => d.Answers).Include(d => d.Attachments).Include(d => d.WorkItems)
        .Include(d => d.Consultations).Include(d => d.Supplements).ThenInclude(s => s.Items)
        .Include(d => d.DueRevisions).Include(d => d.Pauses).Include(d => d.Holders)
        .Include(d => d.Decisions).Include(d => d.Forms).Include(d => d.Apologies)
        .Include(d => d.DutyMarks).Include(d => d.FinancialDuties).Include(d => d.Recalls).Include(d => d.Waits)
        .Include(d => d.CustodyMarks).Include(d => d.Units).Include(d => d.FeePayments);

    /// <summary>The whole aggregate, if the actor may see it.</summary>
    /// <param name="version">Version the person saw; null when the caller has no page behind it.</param>
    /// <exception cref="NotFoundException">It does not exist or is not for this actor.</exception>
    /// <exception cref="StaleException">It changed since the person saw it.</exception>
    public static async Task<Dossier> LoadDossierAsync(
        this AppDbContext db, Guid id, Actor actor, int? version, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(actor, db).WithAll().SingleOrDefaultAsync(d => d.Id == id, ct)
            ?? throw new NotFoundException("dossier");
        if (version is { } seen)
            await RequireVersionAsync(db, dossier, seen, ct);
        return dossier;
    }

    /// <summary>
    /// The parts of an aggregate are read one query after the other; asking for the version once more at the end makes sure
    /// that all of them are of the same state.
    /// </summary>
    private static async Task RequireVersionAsync(AppDbContext db, Dossier dossier, int seen, CancellationToken ct)
    {
        if (seen != dossier.Version)
            throw new StaleException(seen, dossier.Version);
        var now = await db.Dossiers.Where(d => d.Id == dossier.Id).Select(d => d.Version).SingleAsync(ct);
        if (now != seen)
            throw new StaleException(seen, now);
    }

    /// <summary>The id of a visible dossier by its code.</summary>
    /// <exception cref="NotFoundException">It does not exist or is not for this actor.</exception>
    public static async Task<Guid> DossierIdAsync(this AppDbContext db, string code, Actor actor, CancellationToken ct)
    {
        var id = await db.Dossiers.VisibleTo(actor, db).Where(d => d.Code == code).Select(d => (Guid?)d.Id)
            .SingleOrDefaultAsync(ct);
        return id ?? throw new NotFoundException("dossier");
    }
}
