using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A notice with what its words need.</summary>
/// <param name="Closure">The closure it is about, with both desks.</param>
public sealed record NoticeLine(DossierNotice Notice, ClosureNotice Closure);

/// <summary>Gives notices and reads them.</summary>
[Service]
public sealed class DossierNotices(AppDbContext db, Journal journal)
{
    /// <summary>Notices of a dossier, the newest first; what was said stays readable.</summary>
    public async Task<IReadOnlyList<NoticeLine>> OfAsync(Guid dossierId, CancellationToken ct)
    {
        var rows = await (from n in db.DossierNotices.AsNoTracking()
                          join c in db.IntakeClosures.AsNoTracking() on n.ClosureId equals c.Id
                          join unit in db.Units.AsNoTracking() on c.UnitId equals unit.Id
                          join substitute in db.Units.AsNoTracking() on c.SubstituteUnitId equals substitute.Id
                          where n.DossierId == dossierId
                          orderby n.GivenAt descending, n.Id descending
                          select new { n, c, unit, substitute }).ToListAsync(ct);
        return [.. rows.Select(r => new NoticeLine(r.n, new ClosureNotice(r.c, r.unit, r.substitute)))];
    }

    /// <summary>Adds a notice to the unit of work; the caller has started the operation and commits.</summary>
    internal void Give(Dossier dossier, string kind, Guid closureId, DateTimeOffset? dueAt)
    {
        var notice = db.DossierNotices.Add(new DossierNotice
        {
            Id = Ids.New(journal.Now), DossierId = dossier.Id, Kind = kind, ClosureId = closureId, DueAt = dueAt, GivenAt = journal.Now,
        }).Entity;
        journal.Record(notice, new NoticeGiven(dossier.Id, kind, closureId, dueAt));
    }
}
